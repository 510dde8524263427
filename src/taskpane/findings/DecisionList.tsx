import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Checked, Decision } from "../../excel/api";
import { decisionKey } from "../../operations/decisions/decisions";
import { useTexts } from "../context";

const useStyles = makeStyles({
  root: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { cursor: "pointer", color: tokens.colorNeutralForeground2, paddingBlock: "2px" },
  intro: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
});

interface DecisionListProps {
  readonly decisions: Checked["decisions"];
  readonly busy: boolean;
  readonly onTakeBack: (decision: Decision) => void;
}

/** What was decided in this workbook, with the way to take it back. */
export function DecisionList({ decisions, busy, onTakeBack }: DecisionListProps): ReactElement | null {
  const styles = useStyles();
  const { decisions: texts } = useTexts().deciding;
  if (decisions === null) return <p className={styles.intro}>{texts.newer}</p>;
  if (decisions === undefined || decisions.length === 0) return null;
  const words = (one: Decision): string =>
    one.kind === "dates" ? texts.dates(one.column, one.order) : texts.value(one.column, one.from, one.to);
  return (
    <details className={styles.root}>
      <summary className={styles.title}>{texts.title(decisions.length)}</summary>
      <p className={styles.intro}>{texts.intro}</p>
      <ul className={styles.list}>
        {decisions.map((one) => (
          <li key={decisionKey(one)} className={styles.line}>
            <span className={styles.what}>{words(one)}</span>
            <Button
              className={styles.button}
              size="small"
              appearance="subtle"
              aria-label={texts.takeBackOne(words(one))}
              disabledFocusable={busy}
              onClick={() => onTakeBack(one)}
            >
              {texts.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
