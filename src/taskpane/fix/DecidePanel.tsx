import { Button, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Finding } from "../../check/finding";
import { searchChoices } from "../../operations/decisions/choices";
import type { Decision } from "../../operations/decisions/decisions";
import { asksForDateOrder, dateOrderFixes, decidedFixes } from "../../operations/decisions/groups";
import type { CellFinding } from "../../operations/fixes";
import { usePaneContext } from "../context";
import { usePanelStyles } from "./panel-styles";

const useStyles = makeStyles({
  choices: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  choice: {
    width: "100%",
    minHeight: "32px",
    paddingBlock: tokens.spacingVerticalXXS,
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { color: tokens.colorNeutralForeground2 },
});

/** As many are shown at once: letters find the others. */
const MOST_CHOICES = 30;
/** The value in the question is cut there. */
const MAX_VALUE = 60;

export interface DecidePanelProps {
  /** Those that the choice is for; the first tells what is allowed. */
  readonly findings: readonly Finding[];
  /** What is to be fixed by what was decided; `decision` is null where the check knew it already. */
  readonly onChoose: (fixes: readonly CellFinding[], decision: Decision | null) => void;
  readonly onClose: () => void;
}

/** One choice for all cells of a value, or all dates of a column. Nothing is changed yet. */
export default function DecidePanel(props: DecidePanelProps): ReactElement | null {
  const { panel } = usePaneContext().texts.deciding;
  const styles = usePanelStyles();
  const [first] = props.findings;
  if (!first) return null;
  const { column } = first;
  const isOfDates = asksForDateOrder(props.findings);
  return (
    <section className={styles.root} aria-labelledby="decide-title">
      <h2 id="decide-title" className={styles.title}>
        {isOfDates ? panel.dates : panel.title(first.value.slice(0, MAX_VALUE), column ?? "")}
      </h2>
      <p className={styles.text}>{isOfDates ? panel.datesIntro : panel.intro(props.findings.length)}</p>
      {isOfDates ? <Orders {...props} column={column ?? ""} /> : <Values {...props} first={first} />}
      <div className={styles.buttons}>
        <Button onClick={props.onClose}>{panel.back}</Button>
      </div>
    </section>
  );
}

const ORDERS = ["day-first", "month-first"] as const;

function Orders({ findings, column, onChoose }: DecidePanelProps & { readonly column: string }): ReactElement {
  const styles = useStyles();
  const { panel } = usePaneContext().texts.deciding;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  return (
    <ul ref={list} className={styles.choices}>
      {ORDERS.map((order) => {
        const fixes = dateOrderFixes(findings, order);
        return (
          <li key={order}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => onChoose(fixes, { kind: "dates", column, order })}
            >
              {panel.order[order]}{" "}
              <span className={styles.name}>
                ({panel.example[order]}; {panel.change(fixes.length)})
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function Values({ findings, first, onChoose }: DecidePanelProps & { readonly first: Finding }): ReactElement {
  const styles = { ...usePanelStyles(), ...useStyles() };
  const { language, texts } = usePaneContext();
  const { panel } = texts.deciding;
  const [query, setQuery] = useState("");
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.querySelector("input")?.focus(), []);
  const all = useMemo(() => searchChoices(first, query, language), [first, query, language]);
  const shown = all.slice(0, MOST_CHOICES);

  const choose = (to: string): void => {
    const isKnown = findings.every(({ fix }) => fix?.kind === "text" && fix.text === to && !fix.isDecided);
    const { column, value: from } = first;
    onChoose(decidedFixes(findings, to), isKnown || column === null ? null : { kind: "value", column, from, to });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [best] = shown;
    if (event.key !== "Enter" || !best || query.trim() === "") return;
    event.preventDefault();
    choose(best.value);
  };

  return (
    <div ref={root} className={styles.root}>
      <Input
        type="search"
        aria-label={panel.search}
        placeholder={panel.search}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
        onKeyDown={onKeyDown}
      />
      <ul className={styles.choices}>
        {shown.map(({ value, name }) => (
          <li key={value}>
            <button type="button" className={styles.choice} onClick={() => choose(value)}>
              {value} {name !== "" && <span className={styles.name}>{name}</span>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.text}>
        {all.length === 0 ? panel.nothing : all.length > shown.length ? panel.more(all.length - shown.length) : ""}
      </p>
    </div>
  );
}
