import { makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { ReactElement } from "react";
import type { Checked } from "../../excel/api";
import { todayOf } from "../../values/clock";
import { useTexts } from "../context";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  note: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
});

/** Things to know about the checked sheet that are no findings. */
export function Notes({ checked }: { readonly checked: Checked }): ReactElement | null {
  const styles = useStyles();
  const { notes } = useTexts();
  const lines = [
    ...(todayOf(checked.at) === null ? [notes.clock] : []),
    ...(checked.hiddenRows > 0 ? [notes.hiddenRows(checked.hiddenRows)] : []),
    ...(checked.marked || checked.findings.length === 0 ? [] : [notes.notMarked]),
    ...(checked.dropdowns ? [notes.dropdowns[checked.dropdowns]] : []),
    ...(checked.unreadableRules === undefined ? [] : [notes.unreadableRules(checked.unreadableRules)]),
    ...(checked.errorsColumnAdded ? [notes.errorsColumnAdded] : []),
    // Said before anybody saves: Excel's own Save As would write a file that Partner Center cannot read.
    ...(checked.listSeparator !== null && checked.listSeparator !== ","
      ? [notes.listSeparator(checked.listSeparator)]
      : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={styles.list}>
      {lines.map((line) => (
        <li key={line} className={styles.note}>
          <Info16Regular className={styles.icon} aria-hidden />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}
