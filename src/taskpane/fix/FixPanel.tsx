import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import type { LeftFormula } from "../../excel/api";
import { isAskedFirst, isCellFix, isStructureFix, type CellFinding, type FixableFinding } from "../../operations/fixes";
import { title as findingTitle } from "../../texts";
import { usePaneContext, useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { changesOf, changesOfFormulas, type Change } from "./changes";
import { usePanelStyles } from "./panel-styles";
import { StructurePanel } from "./StructurePanel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  line: { display: "flex", flexDirection: "column", minWidth: 0 },
  box: { maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  place: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  values: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  old: { textDecorationLine: "line-through" },
});

/** Longer texts are cut: what is around the change is to be recognised, not read. */
const MAX_TEXT = 120;
const cut = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)} …` : text);

function ChangeLine({ change }: { readonly change: Change }): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { fixes, findings } = texts;
  const { row, column, values, code } = change;
  const count = change.findings.length;
  const place = row === null ? `${column} · ${fixes.times(count)}` : findings.place(row, column);
  return (
    <span className={styles.line}>
      <span className={styles.place}>{place}</span>
      {values === null ? (
        <span className={styles.values}>{findingTitle(code, language)}</span>
      ) : (
        <span className={styles.values}>
          <span className={styles.old}>{cut(values.from)}</span> →{" "}
          {"text" in values.fix ? cut(values.fix.text) || fixes.empty : fixes.look[values.fix.kind]}
        </span>
      )}
    </span>
  );
}

/** What follows from a fix that somebody has to decide. */
function followsFrom({ fix, code }: CellFinding): "closed" | "empty" | "date" | "other" {
  if (fix.kind !== "text") return "other";
  if (fix.text === "Closed") return "closed";
  if (fix.text === "") return "empty";
  return code === "invalid-date" ? "date" : "other";
}

export interface FixPanelProps {
  readonly findings: readonly FixableFinding[];
  /** The formulas in the cells of the findings, where it is these that are to be decided; none of them is chosen at first. */
  readonly formulas: readonly LeftFormula[];
  /** Fixes that are to be decided one by one, and are not among these. */
  readonly apart: number;
  readonly busy: boolean;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
  readonly onClose: () => void;
}

/** What will change, before anything does. */
export default function FixPanel(props: FixPanelProps): ReactElement {
  const cells = useMemo(() => props.findings.filter(isCellFix), [props.findings]);
  const [only] = props.findings;
  return only && isStructureFix(only) ? (
    <StructurePanel finding={only} busy={props.busy} onFix={props.onFix} onClose={props.onClose} />
  ) : (
    <CellsPanel {...props} findings={cells} />
  );
}

interface CellsPanelProps extends Omit<FixPanelProps, "findings"> {
  readonly findings: readonly CellFinding[];
}

/** Each line can be left out. */
function CellsPanel({ findings, formulas, apart, busy, onFix, onClose }: CellsPanelProps): ReactElement {
  const styles = { ...usePanelStyles(), ...useStyles() };
  const { fixes } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const areFormulas = formulas.length > 0;
  const changes = useMemo(
    () => (areFormulas ? changesOfFormulas(findings, formulas) : changesOf(findings)),
    [areFormulas, findings, formulas],
  );
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(
    () => new Set(areFormulas ? changes.map(({ key }) => key) : []),
  );
  const chosen = changes.flatMap((change) => (leftOut.has(change.key) ? [] : change.findings));
  const [only] = findings;
  const asked = findings.length === 1 && only && !areFormulas && isAskedFirst(only) ? only : null;

  useEffect(() => heading.current?.focus(), []);

  const choose = (key: string, on: boolean): void =>
    setLeftOut((before) => {
      const after = new Set(before);
      if (on) after.delete(key);
      else after.add(key);
      return after;
    });

  return (
    <section className={styles.root} aria-labelledby="fix-title">
      <h2 id="fix-title" ref={heading} tabIndex={-1} className={styles.title}>
        {fixes.title(chosen.length)}
      </h2>
      <p className={styles.text}>{areFormulas ? fixes.introFormulas : asked ? fixes.introOne : fixes.intro}</p>
      {asked && <p className={styles.follows}>{fixes.follows[followsFrom(asked)]}</p>}
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.key}>
            <Checkbox
              className={styles.box}
              checked={!leftOut.has(change.key)}
              label={<ChangeLine change={change} />}
              onChange={(_, data) => choose(change.key, data.checked === true)}
            />
          </li>
        ))}
      </ul>
      {apart > 0 && <p className={styles.text}>{fixes.apart(apart)}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || chosen.length === 0}
          {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
          onClick={() => onFix(chosen)}
        >
          {fixes.apply(chosen.length)}
        </Button>
        <Button onClick={onClose}>{fixes.cancel}</Button>
      </div>
    </section>
  );
}
