import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import type { Start } from "../start";
import { OFFICE_CORNER } from "./corner";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    paddingInlineEnd: OFFICE_CORNER,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Says why there is no pane yet, or why there will be none here, and what to do. */
export function StartView({ start }: { readonly start: Exclude<Start, { readonly kind: "ready" }> }): ReactElement {
  const styles = useStyles();
  const { start: texts } = useTexts();
  if (start.kind === "waiting") {
    return (
      <main className={styles.root}>
        <p className={styles.text}>{texts.waiting}</p>
      </main>
    );
  }
  const { title, text } = start.kind === "too-old" ? texts.tooOld(start.missing) : texts.views[start.kind];
  return (
    <main className={styles.root}>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {(start.kind === "no-answer" || start.kind === "not-loaded") && (
        <Button onClick={() => location.reload()}>{texts.reload}</Button>
      )}
    </main>
  );
}
