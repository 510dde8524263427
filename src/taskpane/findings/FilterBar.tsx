import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatNumber } from "../../texts";
import { usePaneContext } from "../context";
import type { Filter } from "./groups";

const useStyles = makeStyles({
  root: { display: "inline-flex", gap: tokens.spacingHorizontalXS },
  choice: {
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    padding: "3px 10px",
    minHeight: "26px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface FilterBarProps {
  readonly filter: Filter;
  readonly errors: number;
  readonly warnings: number;
  readonly onFilter: (filter: Filter) => void;
}

/** All, errors only, warnings only; each says how many. */
export function FilterBar({ filter, errors, warnings, onFilter }: FilterBarProps): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const choices: readonly (readonly [Filter, string, number])[] = [
    ["all", texts.findings.all, errors + warnings],
    ["error", texts.findings.errors, errors],
    ["warning", texts.findings.warnings, warnings],
  ];
  return (
    <div role="group" aria-label={texts.findings.filter} className={styles.root}>
      {choices.map(([choice, label, count]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === filter}
          className={mergeClasses(styles.choice, choice === filter && styles.chosen)}
          onClick={() => onFilter(choice)}
        >
          {label} {formatNumber(count, language)}
        </button>
      ))}
    </div>
  );
}
