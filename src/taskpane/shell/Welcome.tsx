import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentArrowUp24Regular } from "@fluentui/react-icons/svg/document-arrow-up";
import type { ReactElement } from "react";
import { useTexts } from "../context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  step: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    columnGap: tokens.spacingHorizontalM,
  },
  number: {
    width: "26px",
    height: "26px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    display: "grid",
    placeItems: "center",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: "26px",
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0 },
});

/** What a first visit shows: the job in three steps. The buttons themselves are above, in the toolbar. */
export function Welcome(): ReactElement {
  const styles = useStyles();
  const { welcome } = useTexts();
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{welcome.title}</h2>
      <ol className={styles.steps}>
        {welcome.steps.map(({ title, text }, index) => (
          <li key={title} className={styles.step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <div>
              <h3 className={styles.name}>{title}</h3>
              <p className={styles.text}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <div className={styles.drop}>
        <DocumentArrowUp24Regular className={styles.icon} aria-hidden />
        <span>{welcome.drop}</span>
      </div>
    </div>
  );
}
