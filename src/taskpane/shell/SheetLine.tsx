import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checked, SheetNews } from "../../excel/api";
import { formatTime } from "../../texts";
import { usePaneContext } from "../context";

const useStyles = makeStyles({
  // Under the summary's text, beside its icon.
  root: {
    marginBlockStart: "-8px",
    paddingInlineStart: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  inFront: { display: "block", fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** Which sheet the results are of and when it was checked; says so where another one is in front. */
export function SheetLine({ checked, news }: { readonly checked: Checked; readonly news: SheetNews }): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { summary } = texts;
  return (
    <div className={styles.root} aria-live="polite">
      {news.inFront !== null && <span className={styles.inFront}>{summary.inFront(news.inFront)}</span>}
      {summary.sheet(news.name ?? checked.sheet, formatTime(checked.at, language))}
    </div>
  );
}
