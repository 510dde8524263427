import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import type { MatchOptions, ToMatch } from "../../excel/api";
import type { Mapping, Source } from "../../operations/match/mapping";
import { mappingOf, unusedColumns, type Target } from "../../operations/match/proposal";
import { EDITIONS } from "../../template";
import { editionNames } from "../../texts";
import { usePaneContext } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { columnName } from "./choices";
import { TargetRow, type Shown } from "./TargetRow";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "24px",
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  known: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  template: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, "& > select": { minWidth: 0 } },
  select: { flexGrow: 1, minWidth: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: "20px", fontWeight: tokens.fontWeightSemibold },
  summary: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, cursor: "pointer" },
  list: { listStyleType: "none", margin: 0, padding: 0, marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  buttons: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBlockEnd: `calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface MatchPanelProps {
  readonly toMatch: ToMatch;
  readonly busy: boolean;
  readonly onAgain: (options: MatchOptions) => void;
  readonly onApply: (mapping: Mapping) => void;
  readonly onClose: () => void;
}

interface Current extends Target {
  readonly shown: Shown | null;
}

/** What the user has chosen so far, of one proposal. */
interface Chosen {
  readonly of: ToMatch;
  readonly sources: ReadonlyMap<string, Source | null>;
}

/** The template's columns with where their values come from: what is missing first, then what was found, then the rest. */
export default function MatchPanel({ toMatch, busy, onAgain, onApply, onClose }: MatchPanelProps): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const { matching } = texts;
  const { proposal, name, from } = toMatch;
  const { theirs, edition } = proposal;
  const [chosen, setChosen] = useState<Chosen>({ of: toMatch, sources: new Map() });
  const [open, setOpen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [toMatch]);

  const sources = chosen.of === toMatch ? chosen.sources : new Map<string, Source | null>();
  const current = proposal.targets.map((target): Current => {
    const source = sources.get(target.header);
    return source === undefined ? { ...target, shown: target.sureness } : { ...target, source, shown: "chosen" };
  });
  // By what was proposed: a row stays in its place while sources are chosen.
  const isMissing = (header: string): boolean =>
    proposal.targets.some((target) => target.header === header && target.source === null);
  const missing = current.filter(({ header, column }) => column.mandatory === "Y" && isMissing(header));
  const matched = current.filter(({ header }) => !isMissing(header));
  const others = current.filter(({ header, column }) => column.mandatory !== "Y" && isMissing(header));
  const mapping = mappingOf({ edition, targets: current });
  const unused = unusedColumns(theirs, mapping);
  const lacking = (targets: readonly Current[]): number => targets.filter(({ source }) => source === null).length;
  const filled = (targets: readonly Current[]): number => targets.length - lacking(targets);

  const rows = (targets: readonly Current[]): ReactElement => (
    <ul className={styles.list}>
      {targets.map((target) => (
        <TargetRow
          key={target.header}
          target={target}
          source={target.source}
          sureness={target.shown}
          theirs={theirs}
          isOpen={open === target.header}
          onOpen={(isOpen) => setOpen(isOpen ? target.header : null)}
          onChoose={(source) => setChosen({ of: toMatch, sources: new Map(sources).set(target.header, source) })}
        />
      ))}
    </ul>
  );
  const isRemembered = proposal.targets.some(({ sureness }) => sureness === "remembered");

  return (
    <section className={styles.root} aria-labelledby="match-title">
      <h2 id="match-title" ref={heading} tabIndex={-1} className={styles.title}>
        {matching.title(name)}
      </h2>
      <p className={styles.text}>{matching.intro}</p>
      {isRemembered ? (
        <div className={styles.known}>
          <span>{matching.remembered}</span>
          <Button size="small" disabledFocusable={busy} onClick={() => onAgain({ from, edition, anew: true })}>
            {matching.again}
          </Button>
        </div>
      ) : (
        proposal.system && <p className={styles.text}>{matching.systems[proposal.system]}</p>
      )}
      <label className={styles.template}>
        {matching.template}
        <Select
          size="small"
          className={styles.select}
          value={edition}
          disabled={busy}
          onChange={(_, { value }) => {
            const wanted = EDITIONS.find((one) => one === value);
            if (wanted) onAgain({ from, edition: wanted, anew: true });
          }}
        >
          {editionNames(language).map((one) => (
            <option key={one.edition} value={one.edition}>
              {one.name}
            </option>
          ))}
        </Select>
      </label>
      {missing.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.heading}>{matching.missing(lacking(missing))}</h3>
          <p className={styles.text}>{matching.missingText}</p>
          {rows(missing)}
        </div>
      )}
      {matched.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.heading}>{matching.matched(filled(matched))}</h3>
          {rows(matched)}
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>{matching.others(lacking(others))}</summary>
          {rows(others)}
        </details>
      )}
      {unused.length > 0 && (
        <div className={styles.section}>
          <h3 className={styles.heading}>{matching.unused(unused.length)}</h3>
          <p className={styles.text}>{matching.unusedText(unused.map((column) => columnName(column, matching)))}</p>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy || mapping.columns.length === 0}
          {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
          onClick={() => onApply(mapping)}
        >
          {matching.apply}
        </Button>
        <Button onClick={onClose}>{matching.cancel}</Button>
      </div>
    </section>
  );
}
