import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import type { Notice } from "../state";
import { Failure } from "./Failure";
import { NewSheet } from "./NewSheet";
import { NoticeBar } from "./NoticeBar";

const useStyles = makeStyles({
  // Empty they must stay in the page (a live region is there before its text), but take back the gap below them.
  slot: {
    ":empty": { marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalM})` },
  },
});

function Content({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }): ReactElement {
  const { notices, refusals } = useTexts();
  switch (notice.kind) {
    case "inserted": {
      const { sheet, notShown } = notice.inserted;
      const title = notices.inserted(notice.inserted);
      return (
        <NewSheet action="insertTemplate" text={notices.insertedNext} {...{ sheet, notShown, title, onDismiss }} />
      );
    }
    case "opened": {
      const { sheet, notShown } = notice;
      return <NewSheet action="openFile" text={notices.opened(notice)} {...{ sheet, notShown, onDismiss }} />;
    }
    case "cleared":
      return (
        <NoticeBar intent="success" onDismiss={onDismiss}>
          {notices.cleared(notice.rows)}
        </NoticeBar>
      );
    case "refused": {
      const { title, text } = refusals[notice.refused.reason](notice.refused.detail);
      return (
        <NoticeBar
          intent={notice.refused.reason === "cancelled" ? "info" : "warning"}
          title={title}
          onDismiss={onDismiss}
        >
          {text}
        </NoticeBar>
      );
    }
    case "failed":
      return <Failure action={notice.action} error={notice.error} onDismiss={onDismiss} />;
  }
}

/** Refusals and failures interrupt a screen reader, good news waits its turn. Both regions are in the page before they say anything. */
export function Notices({
  notice,
  onDismiss,
}: {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}): ReactElement {
  const styles = useStyles();
  const bad = notice?.kind === "refused" || notice?.kind === "failed";
  const content = notice && <Content notice={notice} onDismiss={onDismiss} />;
  return (
    <>
      <div role="alert" className={styles.slot}>
        {bad && content}
      </div>
      <div aria-live="polite" className={styles.slot}>
        {!bad && content}
      </div>
    </>
  );
}
