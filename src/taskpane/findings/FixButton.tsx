import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../check/finding";
import type { FixableFinding } from "../../operations/fixes";
import { useListActions } from "./list-actions";

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

/** No stop for Tab: the list is one stop, in which a key does the same. */
function RowButton({ label, onPress }: { readonly label: string; readonly onPress: () => void }): ReactElement {
  const styles = useStyles();
  const { busy } = useListActions();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.root}
      aria-disabled={busy}
      onClick={(event) => {
        // The row itself goes to the cell, or folds its group.
        event.stopPropagation();
        if (!busy) onPress();
      }}
    >
      {label}
    </button>
  );
}

interface FixButtonProps {
  readonly label: string;
  readonly fixes: readonly FixableFinding[];
}

/** Ctrl+Enter does the same. */
export function FixButton({ label, fixes }: FixButtonProps): ReactElement {
  const { onFix } = useListActions();
  return <RowButton label={label} onPress={() => onFix(fixes)} />;
}

interface DecideButtonProps {
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** Ctrl+Shift+Enter does the same; Ctrl+Enter as well, where there is no fix. */
export function DecideButton({ label, findings }: DecideButtonProps): ReactElement {
  const { onDecide } = useListActions();
  return <RowButton label={label} onPress={() => onDecide(findings)} />;
}
