import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useRef, type ReactElement } from "react";
import type { Source } from "../../operations/match/mapping";
import { previewOf } from "../../operations/match/preview";
import type { Sureness, Target } from "../../operations/match/proposal";
import type { TheirColumn } from "../../operations/match/their-column";
import { useTexts } from "../context";
import { labelOf } from "./choices";
import { SourceChooser } from "./SourceChooser";

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    width: "100%",
    minHeight: "44px",
    justifyContent: "center",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  header: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorStatusDangerForeground1 },
  arrow: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  source: { minWidth: 0, overflowWrap: "anywhere" },
  nothing: { color: tokens.colorNeutralForeground3 },
  samples: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    unicodeBidi: "isolate",
  },
});

/** What the user has chosen is as sure as anything. */
export type Shown = Sureness | "chosen";

const COLOURS = {
  high: "success",
  remembered: "success",
  chosen: "brand",
  likely: "informative",
  guess: "warning",
} as const;

export interface TargetRowProps {
  readonly target: Target;
  readonly source: Source | null;
  readonly sureness: Shown | null;
  readonly theirs: readonly TheirColumn[];
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChoose: (source: Source | null) => void;
}

/** One column of the template with its source, what would stand there, and how sure that is; pressed, it shows what else there is. */
export function TargetRow({
  target,
  source,
  sureness,
  theirs,
  isOpen,
  onOpen,
  onChoose,
}: TargetRowProps): ReactElement {
  const styles = useStyles();
  const { matching } = useTexts();
  const row = useRef<HTMLButtonElement>(null);
  const { header, column } = target;
  const samples = previewOf(theirs, source);
  const parts = source?.kind === "joined" ? source.parts : [source];
  const label = parts.map((part) => (part === null ? "–" : labelOf(part, theirs, matching))).join(", ");

  return (
    <li className={styles.root}>
      <button ref={row} type="button" className={styles.row} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
        <span className={styles.line}>
          <span className={styles.header}>
            {header}
            {column.mandatory === "Y" && (
              <span className={styles.mark} role="img" aria-label={matching.mandatory}>
                {" *"}
              </span>
            )}
          </span>{" "}
          {sureness && source && (
            <Badge size="small" appearance="tint" color={COLOURS[sureness]}>
              {matching.sureness[sureness]}
            </Badge>
          )}
        </span>{" "}
        <span className={styles.line}>
          <ArrowLeft16Regular className={styles.arrow} aria-hidden />
          {source === null ? (
            <span className={styles.nothing}>{matching.nothing}</span>
          ) : (
            <span className={styles.source}>{label}</span>
          )}
        </span>{" "}
        {samples.length > 0 && source?.kind !== "constant" && (
          <span className={styles.samples}>{samples.join(" · ")}</span>
        )}
      </button>
      {isOpen && (
        <SourceChooser
          header={header}
          column={column}
          source={source}
          theirs={theirs}
          onChoose={(chosen, isWhole) => {
            onChoose(chosen);
            if (!isWhole) return;
            onOpen(false);
            row.current?.focus();
          }}
        />
      )}
    </li>
  );
}
