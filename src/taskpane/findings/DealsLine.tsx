import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checked } from "../../excel/api";
import { useTexts } from "../context";
import type { DealsFilter } from "./filters";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: "6px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  part: {
    padding: "2px 0",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    textDecorationLine: "underline",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface DealsLineProps {
  readonly checked: Checked;
  readonly chosen: DealsFilter | null;
  readonly onChoose: (chosen: DealsFilter | null) => void;
}

/** "895 deals: 740 new, 155 updates · 812 ready, 60 with warnings, 23 with errors", whose parts narrow the list; pressed again, they do not. */
export function DealsLine({ checked, chosen, onChoose }: DealsLineProps): ReactElement {
  const styles = useStyles();
  const { deals: texts } = useTexts().deciding;
  const { created, updates, withErrors, withWarnings } = checked.deals;
  const total = created.size + updates.size;
  const ready = total - withErrors.size - withWarnings.size;
  const part = (key: DealsFilter, label: string): ReactElement => (
    <button
      key={key}
      type="button"
      aria-pressed={chosen === key}
      className={mergeClasses(styles.part, chosen === key && styles.chosen)}
      onClick={() => onChoose(chosen === key ? null : key)}
    >
      {label}
    </button>
  );
  return (
    <div role="group" aria-label={texts.label} className={styles.root}>
      <span>{texts.all(total)}:</span>
      {created.size > 0 && part("created", texts.created(created.size))}
      {updates.size > 0 && part("updates", texts.updated(updates.size))}
      <span aria-hidden>·</span>
      <span>{texts.ready(ready)}</span>
      {withWarnings.size > 0 && part("withWarnings", texts.warnings(withWarnings.size))}
      {withErrors.size > 0 && part("withErrors", texts.errors(withErrors.size))}
    </div>
  );
}
