import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: {
    boxSizing: "border-box",
    width: "100%",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: "vertical",
  },
});

/** A text to be copied by hand where the clipboard refuses it: all of it is selected as soon as the field is entered. */
export function CopyByHand({ label, text }: { readonly label: string; readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <textarea
      className={styles.root}
      aria-label={label}
      readOnly
      rows={6}
      value={text}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
