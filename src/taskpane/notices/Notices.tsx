import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LeftFormula } from "../../excel/api";
import { useTexts } from "../context";
import type { Notice } from "../state";
import { BroughtNotice } from "./BroughtNotice";
import { Failure } from "./Failure";
import { FixedNotice } from "./FixedNotice";
import { InsertedNotice } from "./InsertedNotice";
import { NewSheet } from "./NewSheet";
import { NoticeBar } from "./NoticeBar";
import { ReplayedNotice } from "./ReplayedNotice";
import { RefusedNotice, type WaysOn } from "./RefusedNotice";

const useStyles = makeStyles({
  // Empty they must stay in the page (a live region is there before its text), but take back the gap below them.
  slot: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    ":empty": { marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalM})` },
  },
});

interface WaysOnFrom extends WaysOn {
  /** Shows the formulas that a fix has left, to decide on each. */
  readonly onShowFormulas: (formulas: readonly LeftFormula[]) => void;
}

function Content({ notice, onShowFormulas, ...ways }: { readonly notice: Notice } & WaysOnFrom): ReactElement {
  const { notices } = useTexts();
  const { onDismiss } = ways;
  switch (notice.kind) {
    case "inserted":
      return <InsertedNotice inserted={notice.inserted} onDismiss={onDismiss} start={ways.start} />;
    case "opened":
      return (
        <NewSheet action="openFile" made={notice.opened} text={notices.opened(notice.opened)} onDismiss={onDismiss} />
      );
    case "cleared":
      return (
        <NoticeBar intent="success" onDismiss={onDismiss}>
          {notices.cleared(notice.rows)}
        </NoticeBar>
      );
    case "fixed":
      return <FixedNotice fixed={notice.fixed} onShowFormulas={onShowFormulas} onDismiss={onDismiss} />;
    case "brought":
      return <BroughtNotice brought={notice.brought} onDismiss={onDismiss} />;
    case "replayed":
      return <ReplayedNotice replayed={notice.replayed} onDismiss={onDismiss} />;
    case "refused":
      return <RefusedNotice notice={notice} {...ways} />;
    case "failed":
      return <Failure action={notice.action} error={notice.error} onDismiss={onDismiss} />;
  }
}

/** Refusals and failures interrupt a screen reader, good news waits its turn. Both regions are in the page before they say anything. */
export function Notices({ notice, ...ways }: { readonly notice: Notice | null } & WaysOnFrom): ReactElement {
  const styles = useStyles();
  const bad = notice?.kind === "refused" || notice?.kind === "failed";
  const content = notice && <Content notice={notice} {...ways} />;
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
