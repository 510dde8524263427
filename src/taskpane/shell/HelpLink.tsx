import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneContext } from "../context";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    padding: `2px ${tokens.spacingHorizontalM}`,
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: "inherit", color: tokens.colorNeutralForeground2 },
});

/** The add-in's own help page in the user's language, in a window of the browser's. */
export function HelpLink(): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  return (
    <footer className={styles.root}>
      <Link className={styles.link} href={`help.html#${language}`} target="_blank" rel="noopener" appearance="subtle">
        {texts.help}
      </Link>
    </footer>
  );
}
