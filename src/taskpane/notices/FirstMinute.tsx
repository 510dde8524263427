import { lazy, Suspense, type ReactElement } from "react";
import type { Edition } from "../../template/edition";
import { Boundary } from "./Boundary";

/** Fetched once the pane is shown. */
export const loadLegend = () => import("./Legend");
const Legend = lazy(loadLegend);

const noMore = (): void => undefined;

/** The legend of a template that was just inserted. Where it cannot be drawn, the rest of the pane still is. */
export function FirstMinute({ edition }: { readonly edition: Edition }): ReactElement {
  return (
    <Boundary onDismiss={noMore}>
      <Suspense fallback={null}>
        <Legend edition={edition} />
      </Suspense>
    </Boundary>
  );
}
