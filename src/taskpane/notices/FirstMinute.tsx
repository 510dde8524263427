import { lazy, Suspense, type ReactElement } from "react";
import type { Edition } from "../../template/edition";

const Legend = lazy(() => import("./Legend"));

/** The legend of a template that was just inserted; fetched when it is needed. */
export function FirstMinute({ edition }: { readonly edition: Edition }): ReactElement {
  return (
    <Suspense fallback={null}>
      <Legend edition={edition} />
    </Suspense>
  );
}
