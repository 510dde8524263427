import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportUp20Regular } from "@fluentui/react-icons/svg/arrow-export-up";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useRef, type ReactElement } from "react";
import { useTexts } from "../context";
import type { PickedFile } from "../usePane";
import { BUSY_REASON_ID } from "./Progress";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  main: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))", gap: tokens.spacingHorizontalS },
  rest: { display: "flex", flexWrap: "wrap", marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})` },
  quiet: { paddingInline: tokens.spacingHorizontalXS, minWidth: "auto", fontWeight: tokens.fontWeightRegular },
});

export interface ToolbarProps {
  /** Another action runs: every button says so and does nothing, but keeps its place in the tab order. */
  readonly busy: boolean;
  readonly onInsert: () => void;
  readonly onCheck: () => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
  readonly onOpen: (file: PickedFile) => void;
}

/** Kinds of file that the picker offers first. */
const ACCEPT = ".csv,.txt,.tsv,text/csv";

export function Toolbar({ busy, onInsert, onCheck, onClear, onExport, onOpen }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const { actions } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const state = { disabledFocusable: busy, ...(busy ? { "aria-describedby": BUSY_REASON_ID } : {}) };
  const quiet = { appearance: "subtle", size: "small", className: styles.quiet, ...state } as const;

  return (
    <div className={styles.root}>
      <div className={styles.main}>
        <Button appearance="primary" icon={<CheckmarkCircle20Filled />} onClick={onCheck} {...state}>
          {actions.checkSheet}
        </Button>
        <Button icon={<ArrowExportUp20Regular />} onClick={onExport} {...state}>
          {actions.exportCsv}
        </Button>
      </div>
      <div className={styles.rest}>
        <Button icon={<TableAdd16Regular />} onClick={onInsert} {...quiet}>
          {actions.insertTemplate}
        </Button>
        <Button icon={<FolderOpen16Regular />} onClick={() => picker.current?.click()} {...quiet}>
          {actions.openFile}
        </Button>
        <Button icon={<Eraser20Regular />} onClick={onClear} {...quiet}>
          {actions.clearMarks}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept={ACCEPT}
        hidden
        data-testid="file-picker"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be picked again after it was mended elsewhere.
          event.currentTarget.value = "";
          if (file) onOpen(file);
        }}
      />
    </div>
  );
}
