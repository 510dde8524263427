import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import { NoticeBar } from "./NoticeBar";

/** Whether an error means that one of the add-in's own files did not arrive: webpack's runtime names it so. */
export const isMissingPart = (error: unknown): boolean => error instanceof Error && error.name === "ChunkLoadError";

/** Offline, or a newer build has taken the place of the one that this page came from: the page is loaded anew. */
export function MissingPart({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const { failure, start } = useTexts();
  return (
    <NoticeBar
      intent="warning"
      title={failure.missingPart.title}
      onDismiss={onDismiss}
      actions={<Button onClick={() => location.reload()}>{start.reload}</Button>}
    >
      {failure.missingPart.text}
    </NoticeBar>
  );
}
