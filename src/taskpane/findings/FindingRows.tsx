import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Cloud16Regular } from "@fluentui/react-icons/svg/cloud";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";
import type { ServerMessage } from "../../excel/api";
import { describe, formatNumber, title as findingTitle } from "../../texts";
import { usePaneContext } from "../context";
import { isFixable } from "../../operations/fixes";
import { DecideButton, FixButton } from "./FixButton";
import { useListActions } from "./list-actions";
import { fixesOfGroup, lacksCell, type FindingKind, type Group, type ListRow } from "./groups";

const useStyles = makeStyles({
  group: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "36px",
    paddingInline: tokens.spacingHorizontalM,
  },
  chevron: {
    flexShrink: 0,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  open: { transform: "rotate(90deg)" },
  error: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  info: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  server: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  title: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightSemibold,
  },
  action: { display: "flex", flexShrink: 0 },
  count: {
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  finding: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    paddingBlock: tokens.spacingVerticalS,
    // Under the group's title: chevron, icon and the two gaps between.
    paddingInlineStart: `calc(${tokens.spacingHorizontalM} + 16px + ${tokens.spacingHorizontalS})`,
    paddingInlineEnd: tokens.spacingHorizontalM,
    cursor: "pointer",
  },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  brief: { paddingBlock: tokens.spacingVerticalXXS, paddingInlineStart: "44px" },
  deal: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  head: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
  },
  place: {
    flexShrink: 0,
    maxWidth: "100%",
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  value: {
    flexGrow: 1,
    minWidth: 0,
    textAlign: "end",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    unicodeBidi: "isolate",
  },
  message: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

export function KindIcon({ kind }: { readonly kind: FindingKind }): ReactElement {
  const styles = useStyles();
  const { findings } = usePaneContext().texts;
  switch (kind) {
    case "error":
      return <ErrorCircle16Filled className={styles.error} title={findings.error} />;
    case "warning":
      return <Warning16Filled className={styles.warning} title={findings.warning} />;
    case "fixedByExport":
      return <Info16Regular className={styles.info} aria-hidden />;
  }
}

interface GroupLineProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly count: number;
  /** What is counted, where that is not plain. */
  readonly countTitle?: string;
  readonly open: boolean;
  readonly action?: ReactNode;
}

export function GroupLine({ icon, title, count, countTitle, open, action }: GroupLineProps): ReactElement {
  const styles = useStyles();
  const { language } = usePaneContext();
  return (
    <div className={styles.group}>
      <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
      {icon}
      <span className={styles.title}>{title}</span>
      {action && <span className={styles.action}>{action}</span>}
      <span className={styles.count} title={countTitle}>
        {formatNumber(count, language)}
      </span>
    </div>
  );
}

export function GroupRow({ group, open }: { readonly group: Group; readonly open: boolean }): ReactElement {
  const { language, texts } = usePaneContext();
  const fixes = fixesOfGroup(group);
  return (
    <GroupLine
      icon={<KindIcon kind={group.kind} />}
      title={group.code === null ? texts.findings.fixedByExport : findingTitle(group.code, language)}
      count={group.findings.length}
      open={open}
      action={fixes.length > 0 && <FixButton label={texts.fixes.all(fixes.length)} fixes={fixes} />}
    />
  );
}

export function ServerGroupRow({ count, open }: { readonly count: number; readonly open: boolean }): ReactElement {
  const styles = useStyles();
  const { findings } = usePaneContext().texts;
  return (
    <GroupLine
      icon={<Cloud16Regular className={styles.server} aria-hidden />}
      title={findings.fromPartnerCenter}
      count={count}
      open={open}
    />
  );
}

/** Where it is, what is there (cut to the line's end; the message quotes it too), and what is wrong with it. */
export function FindingRow({
  row: { finding, level },
  isSelected,
}: {
  readonly row: Extract<ListRow, { kind: "finding" }>;
  readonly isSelected: boolean;
}): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { isUpdate } = useListActions();
  const { deciding } = texts;
  const { row, column, code, fix } = finding;
  const deal = row === null ? null : isUpdate(row);
  const text = fix && "text" in fix ? fix.text.slice(0, 100) || deciding.empty : null;
  const choices = code === "not-in-list" ? [finding] : [];
  const place = texts.findings.place(row, column);
  // Under its column's name only the row is shown; whoever hears the list is told the column as well.
  const shown = level === undefined ? place : texts.findings.place(row, row === null ? column : null);
  return (
    <div className={mergeClasses(styles.finding, level === 3 && styles.brief)}>
      <div className={styles.head}>
        <span className={styles.place}>
          {shown}
          <span className={styles.heard}>{place.slice(shown.length)}</span>
        </span>
        {deal !== null && <span className={styles.deal}>{deal ? deciding.isUpdate : deciding.isNew}</span>}
        {finding.value !== "" && (
          <span className={styles.value}>
            {finding.value.slice(0, 100)}
            {level !== undefined && text !== null && ` → ${text}`}
          </span>
        )}
      </div>
      {level !== 3 && (
        <span className={styles.message}>
          {describe(finding, language)}
          {fix?.isDecided && ` (${deciding.asDecided})`}
        </span>
      )}
      {isSelected && lacksCell(finding) && (
        <span className={styles.message} role="note">
          {texts.findings.noCell}
        </span>
      )}
      {level !== 3 && (isFixable(finding) || choices.length > 0) && (
        <span className={styles.buttons}>
          {isFixable(finding) && <FixButton label={texts.actions.fix} fixes={[finding]} />}
          {choices.length > 0 && <DecideButton label={deciding.choose} findings={choices} />}
        </span>
      )}
    </div>
  );
}

export function ServerRow({ message }: { readonly message: ServerMessage }): ReactElement {
  const styles = useStyles();
  const { findings } = usePaneContext().texts;
  return (
    <div className={styles.finding}>
      <span className={styles.place}>{findings.place(message.row, message.column)}</span>
      <span className={styles.message}>{message.text}</span>
    </div>
  );
}
