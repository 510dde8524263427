import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../context";
import type { LiveState } from "../use-live";

const useStyles = makeStyles({
  // A line of its own, no higher than a text: the findings below are what the pane is for.
  root: {
    alignSelf: "flex-start",
    marginBlock: `calc(-1 * ${tokens.spacingVerticalS})`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

/** Whether what is edited is checked at once. Not there until the workbook has said whether it is. */
export function LiveSwitch({ live }: { readonly live: LiveState }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  if (live.on === null) return null;
  return (
    <Switch
      className={styles.root}
      label={texts.live.switch}
      checked={live.on}
      onChange={(_, { checked }) => live.turn(checked)}
    />
  );
}
