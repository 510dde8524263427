import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useRef, type ReactElement } from "react";
import { useTexts } from "../context";
import type { Commands } from "../use-pane";
import { BUSY_REASON_ID } from "./Progress";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  main: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1 },
  },
  // Three short buttons that fit one line of a 320 pixel pane in both languages.
  rest: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
  },
  quiet: {
    paddingInline: tokens.spacingHorizontalXS,
    minWidth: "auto",
    fontWeight: tokens.fontWeightRegular,
  },
  icon: {
    fontSize: "16px",
    width: "16px",
    height: "16px",
    marginRight: tokens.spacingHorizontalXXS,
    "& svg": { width: "16px", height: "16px" },
  },
});

export interface ToolbarProps {
  /** Another action runs: every button says so and does nothing, but keeps its place in the tab order. */
  readonly busy: boolean;
  readonly warningsInSheet: boolean;
  readonly start: Commands["start"];
}

/** Kinds of file that the picker offers first. */
const ACCEPT = ".csv,.txt,.tsv,text/csv";

export function Toolbar({ busy, warningsInSheet, start }: ToolbarProps): ReactElement {
  const styles = useStyles();
  const { actions } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const state = {
    disabledFocusable: busy,
    ...(busy ? { "aria-describedby": BUSY_REASON_ID } : {}),
  };
  const quiet = {
    appearance: "subtle",
    size: "small",
    className: styles.quiet,
    ...state,
  } as const;

  return (
    <div className={styles.root}>
      <div className={styles.main}>
        <Button appearance="primary" onClick={() => start("checkSheet", { warningsInSheet })} {...state}>
          {actions.checkSheet}
        </Button>
        <Button onClick={() => start("exportCsv", { onlyRowsWithoutErrors: false })} {...state}>
          {actions.exportCsv}
        </Button>
      </div>
      <div className={styles.rest}>
        <Button
          icon={{ className: styles.icon, children: <TableAdd16Regular /> }}
          onClick={() => start("insertTemplate", undefined)}
          {...quiet}
        >
          {actions.insertTemplate}
        </Button>
        <Button
          icon={{ className: styles.icon, children: <FolderOpen16Regular /> }}
          onClick={() => picker.current?.click()}
          {...quiet}
        >
          {actions.openFile}
        </Button>
        <Button
          icon={{ className: styles.icon, children: <Eraser20Regular /> }}
          onClick={() => start("clearMarks", undefined)}
          {...quiet}
        >
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
          // The same file may be picked again after it was corrected elsewhere.
          event.currentTarget.value = "";
          if (file) start("openFile", file);
        }}
      />
    </div>
  );
}
