import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactElement } from "react";
import { isAskedFirst, type FixableFinding } from "../../operations/fixes";
import { title as findingTitle } from "../../texts";
import { usePaneContext, useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { changesOf, type Change } from "./changes";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: "24px", outlineStyle: "none" },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  follows: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0, marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  line: { display: "flex", flexDirection: "column", minWidth: 0 },
  box: { maxWidth: "100%", "& label": { minWidth: 0, overflowWrap: "anywhere" } },
  place: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  values: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  old: { textDecorationLine: "line-through" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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
          {values.fix.kind === "text" ? cut(values.fix.text) || fixes.empty : fixes.look[values.fix.kind]}
        </span>
      )}
    </span>
  );
}

/** What follows from a fix that somebody has to decide. */
function followsFrom({ fix, code }: FixableFinding): "closed" | "empty" | "date" | "other" {
  if (fix.kind !== "text") return "other";
  if (fix.text === "Closed") return "closed";
  if (fix.text === "") return "empty";
  return code === "invalid-date" ? "date" : "other";
}

export interface FixPanelProps {
  readonly findings: readonly FixableFinding[];
  /** Fixes that are to be decided one by one, and are not among these. */
  readonly apart: number;
  readonly busy: boolean;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
  readonly onClose: () => void;
}

/** What will change, before anything does: each line can be left out. */
export default function FixPanel({ findings, apart, busy, onFix, onClose }: FixPanelProps): ReactElement {
  const styles = useStyles();
  const { fixes } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const changes = useMemo(() => changesOf(findings), [findings]);
  const chosen = changes.flatMap((change) => (leftOut.has(change.key) ? [] : change.findings));
  const [only] = findings;
  const asked = findings.length === 1 && only && isAskedFirst(only) ? only : null;

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
      <p className={styles.text}>{asked ? fixes.introOne : fixes.intro}</p>
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
