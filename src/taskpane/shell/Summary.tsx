import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning24Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Checked } from "../../excel/api";
import { useTexts } from "../context";

const useStyles = makeStyles({
  // Empty it must stay in the page, but takes back the gap below it.
  root: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    ":empty": { marginBlockEnd: `calc(-1 * ${tokens.spacingVerticalM})` },
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground3 },
  lines: { display: "flex", flexDirection: "column", minWidth: 0 },
  head: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
  },
  rest: { color: tokens.colorNeutralForeground2 },
});

type Look = "good" | "bad" | "doubtful";

function look(checked: Checked): Look {
  if (checked.ready) return "good";
  return checked.errors > 0 ? "bad" : "doubtful";
}

const icons = {
  good: CheckmarkCircle24Filled,
  bad: ErrorCircle24Filled,
  doubtful: Warning24Filled,
} as const;

/**
 * The answer in one line, in a region that screen readers announce when it changes. It stays in the page while there is nothing to say,
 * because a live region must be there before its text.
 */
export function Summary({ checked }: { readonly checked: Checked | null }): ReactElement {
  const styles = useStyles();
  const { summary } = useTexts();
  if (checked === null) return <div role="status" className={styles.root} />;
  const kind = look(checked);
  const Icon = icons[kind];
  const counts = summary.counts(checked);
  return (
    <div role="status" className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[kind])} aria-hidden />
      <div className={styles.lines}>
        <span className={styles.head}>{checked.ready ? summary.ready : counts}</span>
        {checked.ready && <span className={styles.rest}>{counts}</span>}
        {checked.ready && checked.errors > 0 && <span className={styles.rest}>{summary.exportMends}</span>}
      </div>
    </div>
  );
}
