import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Clock24Regular } from "@fluentui/react-icons/svg/clock";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning24Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Checked, SheetNews } from "../../excel/api";
import { formatTime, type Language, type PaneTexts } from "../../texts";
import { usePaneContext } from "../context";
import { BUSY_REASON_ID } from "./Progress";
import { useMoreThanBefore } from "./use-before";

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
  old: { color: tokens.colorNeutralForeground3 },
  lines: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
  head: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: "24px",
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  rest: { color: tokens.colorNeutralForeground2 },
  // Lit up for a moment: a check that found the same is seen, too.
  again: {
    color: tokens.colorNeutralForeground2,
    animationName: { from: { backgroundColor: tokens.colorBrandBackground2 }, to: { backgroundColor: "transparent" } },
    animationDuration: "2s",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  checkAgain: { marginBlockStart: tokens.spacingVerticalXS },
});

type Verdict = "good" | "bad" | "doubtful" | "old";

const icons = {
  good: CheckmarkCircle24Filled,
  bad: ErrorCircle24Filled,
  doubtful: Warning24Filled,
  old: Clock24Regular,
} as const;

/** Whether the result is no longer that of the sheet. */
const isOld = ({ cells, moved, name }: SheetNews): boolean => cells > 0 || moved || name === null;

function verdictOf(checked: Checked, news: SheetNews): Verdict {
  if (isOld(news)) return "old";
  if (checked.ready) return "good";
  return checked.errors > 0 ? "bad" : "doubtful";
}

/** The headline and what is said below it. An old result never says that it is ready. */
function lines(
  checked: Checked,
  news: SheetNews,
  isPending: boolean,
  texts: PaneTexts,
  language: Language,
): readonly string[] {
  const { summary } = texts;
  const counts = summary.counts(checked);
  if (isOld(news)) {
    const time = formatTime(checked.at, language);
    const isGone = news.name === null;
    const what = isGone
      ? summary.deleted(checked.sheet)
      : isPending
        ? texts.live.checking
        : summary.changed(news, time);
    return [what, summary.before(counts, time)];
  }
  if (!checked.ready) return [counts];
  return [summary.ready, counts, ...(checked.fixedByExport > 0 ? [summary.exportFixesRest] : [])];
}

export interface SummaryProps {
  readonly checked: Checked | null;
  /** What happened to the checked sheet since. */
  readonly news: SheetNews | null;
  readonly busy: boolean;
  /** What was edited is being checked without a press. */
  readonly isBeingChecked: boolean;
  readonly onCheckAgain: () => void;
}

/**
 * The answer in one line, in a region that screen readers announce when it changes. It stays in the page while there is nothing to say,
 * because a live region must be there before its text.
 */
export function Summary({ checked, news, busy, isBeingChecked, onCheckAgain }: SummaryProps): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const more = useMoreThanBefore(checked);
  if (checked === null || news === null) return <div role="status" className={styles.root} />;
  const isPending = isBeingChecked && isOld(news) && news.name !== null;
  const verdict = verdictOf(checked, news);
  const Icon = icons[verdict];
  const [head = "", ...rest] = lines(checked, news, isPending, texts, language);
  return (
    // While it lasts a moment only, it is not read out: what comes of it is.
    <div role="status" aria-busy={isPending} className={styles.root}>
      <Icon className={mergeClasses(styles.icon, styles[verdict])} aria-hidden />
      <div className={styles.lines}>
        <span className={styles.head}>{head}</span>
        {rest.map((line) => (
          <span key={line} className={styles.rest}>
            {line}
          </span>
        ))}
        {more !== null && !isOld(news) && checked.live === undefined && (
          // A new element each time: else the same words would not be announced again.
          <span key={checked.at} className={styles.again}>
            {texts.summary.checkedAgain(formatTime(checked.at, language), more)}
          </span>
        )}
        {isOld(news) && !isPending && news.name !== null && news.inFront === null && (
          <Button
            className={styles.checkAgain}
            size="small"
            disabledFocusable={busy}
            {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
            onClick={onCheckAgain}
          >
            {texts.summary.checkAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
