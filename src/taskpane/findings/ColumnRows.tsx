import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactElement } from "react";
import { isAskedFirst, isCellFix } from "../../operations/fixes";
import type { ValueGroup } from "../../operations/decisions/groups";
import { describe, formatNumber } from "../../texts";
import { usePaneContext } from "../context";
import { DecideButton, FixButton } from "./FixButton";
import { fixesOf, toDecide, type ListRow } from "./groups";
import { GroupLine, KindIcon } from "./FindingRows";

const useStyles = makeStyles({
  value: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: `calc(${tokens.spacingHorizontalM} + 12px)`,
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  line: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, minHeight: "28px" },
  chevron: { flexShrink: 0 },
  open: { transform: "rotate(90deg)" },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
  becomes: { fontWeight: tokens.fontWeightSemibold },
  times: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  message: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    paddingInlineStart: "20px",
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, paddingInlineStart: "20px" },
});

/** A column with how much is found in it. */
export function ColumnRow({ row }: { readonly row: Extract<ListRow, { kind: "column" }> }): ReactElement {
  const { language, texts } = usePaneContext();
  const { column, errors, warnings } = row.group;
  const fixes = fixesOf(row);
  const dates = toDecide(row);
  const action =
    dates.length > 0 ? (
      <DecideButton label={texts.deciding.dateOrder} findings={dates} />
    ) : (
      fixes.length > 0 && <FixButton label={texts.fixes.all(fixes.length)} fixes={fixes} />
    );
  return (
    <GroupLine
      icon={<KindIcon kind={errors > 0 ? "error" : "warning"} />}
      title={column ?? texts.deciding.noColumn}
      count={errors + warnings}
      countTitle={texts.deciding.counts(errors, warnings) || formatNumber(0, language)}
      open={row.open}
      action={action}
    />
  );
}

/** Whether the fix of all cells is one press. */
const becomesAtOnce = ({ first, becomes }: ValueGroup): boolean =>
  becomes !== null && isCellFix(first) && !isAskedFirst(first);

/** A value that several cells show, what it will be, and once what is wrong with it. */
export function ValueRow({ row }: { readonly row: Extract<ListRow, { kind: "value" }> }): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { deciding, fixes: fixTexts } = texts;
  const { value, open } = row;
  const { first, findings, becomes } = value;
  const fixes = fixesOf(row);
  const choices = toDecide(row);
  return (
    <div className={styles.value}>
      <div className={styles.line}>
        <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
        <span className={styles.what}>
          {first.value === "" ? deciding.empty : first.value.slice(0, 100)}{" "}
          <span className={styles.times}>×{formatNumber(findings.length, language)}</span>
          {becomes !== null && (
            <span className={styles.becomes}>
              {" → "}
              {becomes.slice(0, 100) || fixTexts.empty}
            </span>
          )}
          {first.fix?.isDecided && <span className={styles.times}>, {deciding.asDecided}</span>}
        </span>
      </div>
      <span className={styles.message}>{describe(first, language)}</span>
      {(fixes.length > 0 || choices.length > 0) && (
        <span className={styles.buttons}>
          {fixes.length > 0 && becomesAtOnce(value) && <FixButton label={fixTexts.all(fixes.length)} fixes={fixes} />}
          {choices.length > 0 && <DecideButton label={deciding.choose} findings={choices} />}
        </span>
      )}
    </div>
  );
}
