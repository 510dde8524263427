import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Dot, ImportSummary } from "../../operations/import-summary";
import type { Language } from "../../texts";
import { usePaneContext } from "../context";
import { amountLine, dateLine, drawnDots, type DotLine } from "./dot-lines";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "2px" },
  name: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  picture: { width: "100%", height: "58px", overflow: "visible" },
  axis: { stroke: tokens.colorNeutralStroke1 },
  today: { stroke: tokens.colorStatusDangerForeground1, strokeDasharray: "3 2" },
  mark: { fill: tokens.colorNeutralForeground3, fontSize: "10px" },
  todayText: { fill: tokens.colorStatusDangerForeground1, fontSize: "10px" },
  dot: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.55,
    cursor: "pointer",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  ends: { display: "flex", flexWrap: "wrap", justifyContent: "space-between" },
  end: { minWidth: "auto", paddingInline: 0, fontWeight: tokens.fontWeightRegular, whiteSpace: "normal" },
});

/** Space for the radius of a dot at both ends, in per cents of the line. */
const EDGE = 2;
const along = (x: number): string => `${EDGE + x * (100 - 2 * EDGE)}%`;
/** In pixels from the top. */
const heightOf = (height: number): number => 18 + height * 4;
const AXIS = 42;

/** Texts stay within the pane at both ends. */
const anchorAt = (x: number): "start" | "middle" | "end" => (x < 0.05 ? "start" : x > 0.95 ? "end" : "middle");

interface LineProps {
  readonly name: string;
  readonly line: DotLine;
  readonly today?: number;
  readonly labelOf: (value: number) => string;
  readonly sayOf: (dot: Dot) => string;
  readonly onGo: (dot: Dot) => void;
}

function Line({ name, line, today, labelOf, sayOf, onGo }: LineProps): ReactElement | null {
  const styles = useStyles();
  const { importing } = usePaneContext().texts;
  if (line.ends === null) return null;
  const [first, last] = line.ends;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.name}>{name}</figcaption>
      <svg className={styles.picture} role="img" aria-label={importing.line(name, line.dots.length)}>
        <line className={styles.axis} x1="0%" x2="100%" y1={AXIS} y2={AXIS} />
        {line.marks.map(({ x, value }) => (
          <g key={value}>
            <line className={styles.axis} x1={along(x)} x2={along(x)} y1={AXIS} y2={AXIS + 3} />
            <text className={styles.mark} x={along(x)} y={AXIS + 13} textAnchor={anchorAt(x)}>
              {labelOf(value)}
            </text>
          </g>
        ))}
        {today !== undefined && (
          <>
            <line className={styles.today} x1={along(today)} x2={along(today)} y1={12} y2={AXIS} />
            <text className={styles.todayText} x={along(today)} y={10} textAnchor={today > 0.5 ? "end" : "start"}>
              {importing.today}
            </text>
          </>
        )}
        {drawnDots(line.dots).map(({ dot, x, height }) => (
          <circle
            key={dot.row}
            className={styles.dot}
            cx={along(x)}
            cy={heightOf(height)}
            r={3}
            onClick={() => onGo(dot)}
          >
            <title>{importing.dot(dot.row, dot.deal, sayOf(dot))}</title>
          </circle>
        ))}
      </svg>
      <div className={styles.ends}>
        <Button className={styles.end} size="small" appearance="transparent" onClick={() => onGo(first)}>
          {importing.from(sayOf(first), first.row)}
        </Button>
        <Button className={styles.end} size="small" appearance="transparent" onClick={() => onGo(last)}>
          {importing.to(sayOf(last), last.row)}
        </Button>
      </div>
    </figure>
  );
}

const powers = (language: Language): Intl.NumberFormat =>
  new Intl.NumberFormat(language, { notation: "compact", maximumSignificantDigits: 1 });

export interface DotLinesProps {
  readonly summary: ImportSummary;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly onGo: (row: number, column: string | null) => void;
}

/** Every record as a dot by its amount and by its close date: an outlier can be seen at a glance. */
export function DotLines({ summary, today, onGo }: DotLinesProps): ReactElement {
  const { language, texts } = usePaneContext();
  const { importing } = texts;
  const { dots, columns } = summary;
  const amounts = useMemo(() => amountLine(dots), [dots]);
  const dates = useMemo(() => dateLine(dots, today), [dots, today]);
  const compact = useMemo(() => powers(language), [language]);
  return (
    <>
      <Line
        name={importing.amounts}
        line={amounts}
        labelOf={(value) => compact.format(value)}
        sayOf={({ amount, currency }) => importing.amount(amount ?? 0, currency)}
        onGo={({ row }) => onGo(row, columns.amount)}
      />
      <Line
        name={importing.closeDates}
        line={dates}
        today={dates.today}
        labelOf={String}
        sayOf={({ closeDate }) => closeDate ?? ""}
        onGo={({ row }) => onGo(row, columns.closeDate)}
      />
    </>
  );
}
