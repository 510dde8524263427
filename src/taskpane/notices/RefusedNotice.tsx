import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FindingPlace, PickedFile } from "../../excel/api";
import { useTexts } from "../context";
import type { Notice } from "../state";
import type { Commands } from "../use-pane";
import { ChooseEncoding } from "./ChooseEncoding";
import { NoticeBar } from "./NoticeBar";

export interface WaysOn {
  readonly onDismiss: () => void;
  readonly onGo: (place: FindingPlace) => void;
  readonly onCheck: () => void;
  readonly start: Commands["start"];
  /** Opens a file whose encoding was asked for. */
  readonly onOpen: (file: PickedFile) => void;
  /** An action is running, which must end first. */
  readonly busy: boolean;
}

interface RefusedNoticeProps extends WaysOn {
  readonly notice: Extract<Notice, { readonly kind: "refused" }>;
}

/** Why nothing was done, and where there is one, the button that leads on. */
export function RefusedNotice({
  notice,
  onDismiss,
  onGo,
  onCheck,
  onOpen,
  start,
  busy,
}: RefusedNoticeProps): ReactElement {
  const { matching, notices, refusals, summary } = useTexts();
  const { refused, place } = notice;
  const { title, text } = refusals[refused.reason](refused.detail);
  const way = wayOn();
  return (
    <NoticeBar
      intent={refused.reason === "cancelled" ? "info" : "warning"}
      title={title}
      onDismiss={onDismiss}
      actions={
        way && (
          <Button size="small" onClick={way.go}>
            {way.label}
          </Button>
        )
      }
    >
      {text}
      {refused.unclear && <ChooseEncoding {...refused.unclear} busy={busy} onOpen={onOpen} />}
    </NoticeBar>
  );

  function wayOn(): { readonly label: string; readonly go: () => void } | null {
    switch (refused.reason) {
      case "row-hidden":
        return place ? { label: notices.showRow, go: () => onGo({ ...place, show: true }) } : null;
      case "column-hidden":
        return place ? { label: notices.showColumn, go: () => onGo({ ...place, show: true }) } : null;
      case "no-header":
        return { label: matching.offer, go: () => start("matchColumns", {}) };
      case "file-no-header": {
        const { file } = refused;
        return file ? { label: matching.offer, go: () => start("matchColumns", { from: { file } }) } : null;
      }
      case "row-gone":
      case "moved":
        return { label: summary.checkAgain, go: onCheck };
      default:
        return null;
    }
  }
}
