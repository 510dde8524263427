import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { Cloud16Regular } from "@fluentui/react-icons/svg/cloud";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement, ReactNode } from "react";
import type { Finding } from "../../check/finding";
import type { ServerMessage } from "../../excel/api";
import { describe, formatNumber, title as findingTitle } from "../../texts";
import { usePaneContext } from "../context";
import { isFixable } from "../../operations/fixes";
import { FixButton, type WithFix } from "./FixButton";
import { fixesOfGroup, lacksCell, type FindingKind, type Group } from "./groups";

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

function KindIcon({ kind }: { readonly kind: FindingKind }): ReactElement {
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
  readonly open: boolean;
  readonly action?: ReactNode;
}

function GroupLine({ icon, title, count, open, action }: GroupLineProps): ReactElement {
  const styles = useStyles();
  const { language } = usePaneContext();
  return (
    <div className={styles.group}>
      <ChevronRight16Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
      {icon}
      <span className={styles.title}>{title}</span>
      {action && <span className={styles.action}>{action}</span>}
      <span className={styles.count}>{formatNumber(count, language)}</span>
    </div>
  );
}

export function GroupRow({
  group,
  open,
  ...fixing
}: { readonly group: Group; readonly open: boolean } & WithFix): ReactElement {
  const { language, texts } = usePaneContext();
  const fixes = fixesOfGroup(group);
  return (
    <GroupLine
      icon={<KindIcon kind={group.kind} />}
      title={group.code === null ? texts.findings.fixedByExport : findingTitle(group.code, language)}
      count={group.findings.length}
      open={open}
      action={fixes.length > 0 && <FixButton label={texts.fixes.all(fixes.length)} fixes={fixes} {...fixing} />}
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
  finding,
  isSelected,
  ...fixing
}: { readonly finding: Finding; readonly isSelected: boolean } & WithFix): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const place = texts.findings.place(finding.row, finding.column);
  return (
    <div className={styles.finding}>
      <div className={styles.head}>
        <span className={styles.place}>{place}</span>
        {finding.value !== "" && <span className={styles.value}>{finding.value.slice(0, 100)}</span>}
      </div>
      <span className={styles.message}>{describe(finding, language)}</span>
      {isSelected && lacksCell(finding) && (
        <span className={styles.message} role="note">
          {texts.findings.noCell}
        </span>
      )}
      {isFixable(finding) && <FixButton label={texts.actions.fix} fixes={[finding]} {...fixing} />}
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
