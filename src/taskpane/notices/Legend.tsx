import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import { columns, HEADER_LOOKS, type Edition, type Mandatory } from "../../template";
import { useTexts } from "../context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBlockStart: tokens.spacingVerticalS,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", rowGap: tokens.spacingVerticalXS },
  entry: {
    display: "grid",
    gridTemplateColumns: "64px 1fr",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  // As in the sheet, whose colours are the same in every theme.
  swatch: {
    boxSizing: "border-box",
    padding: "3px 6px",
    fontSize: tokens.fontSizeBase200,
    textAlign: "center",
    borderBlockEndWidth: "3px",
    borderBlockEndStyle: "solid",
    borderBlockEndColor: "transparent",
    forcedColorAdjust: "none",
  },
  Y: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline" },
  D: { borderBlockEndStyle: "dashed", fontWeight: tokens.fontWeightBold },
  "": {},
  text: { margin: 0 },
});

/** Given as a style: classes are worked out when the add-in is built, where the template is not known. */
function lookOf(kind: Mandatory): CSSProperties {
  const { fill, font, line } = HEADER_LOOKS[kind];
  return { backgroundColor: fill, color: font, ...(line && { borderBlockEndColor: line }) };
}

const KINDS = ["Y", "D", ""] as const satisfies readonly Mandatory[];

/** The first minute with a template: what its headers' colours say, with how many columns of each there are; where a solution's ID is; and what leaves this computer. */
export default function Legend({ edition }: { readonly edition: Edition }): ReactElement {
  const styles = useStyles();
  const { firstMinute: texts } = useTexts();
  const all = columns(edition);
  return (
    <div className={styles.root}>
      <ul className={styles.list} aria-label={texts.legend}>
        {KINDS.map((kind) => (
          <li key={kind} className={styles.entry}>
            <span className={mergeClasses(styles.swatch, styles[kind])} style={lookOf(kind)} aria-hidden>
              {texts.header}
            </span>
            <span>{texts.columns[kind](all.filter(({ mandatory }) => mandatory === kind).length)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{texts.solutionId}</p>
      <p className={styles.text}>{texts.privacy}</p>
    </div>
  );
}
