import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FixableFinding } from "../../operations/fixes";

/** A button of Fluent's would take a slow machine longer to draw than the row that it is in. */
const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    alignSelf: "flex-start",
    minHeight: "24px",
    paddingInline: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    "&[aria-disabled=true]": { color: tokens.colorNeutralForegroundDisabled, cursor: "not-allowed" },
  },
});

/** What a row needs to fix what it shows. */
export interface WithFix {
  /** An action runs: nothing can be fixed. */
  readonly busy: boolean;
  readonly onFix: (findings: readonly FixableFinding[]) => void;
}

interface FixButtonProps extends WithFix {
  readonly label: string;
  readonly fixes: readonly FixableFinding[];
}

/** No stop for Tab: the list is one stop, in which Ctrl+Enter does the same. */
export function FixButton({ label, fixes, busy, onFix }: FixButtonProps): ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.root}
      aria-disabled={busy}
      onClick={(event) => {
        // The row itself goes to the cell, or folds its group.
        event.stopPropagation();
        if (!busy) onFix(fixes);
      }}
    >
      {label}
    </button>
  );
}
