import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Eraser20Regular } from "@fluentui/react-icons/svg/eraser";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { lazy, Suspense, useRef, type ReactElement } from "react";
import { useTexts } from "../context";
import type { Commands } from "../use-pane";
import { OFFICE_CORNER } from "./corner";
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
    marginInlineEnd: `calc(${OFFICE_CORNER} - ${tokens.spacingHorizontalM})`,
    // Both on one line of a 320 pixel pane, in Swedish too.
    "& > *": { flexGrow: 1, paddingInline: tokens.spacingHorizontalSNudge },
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
  // Close to the button that it belongs to, and no wider than its arrow.
  menu: { display: "inline-flex", minWidth: "20px", width: "20px", paddingInline: 0, marginInlineStart: "-4px" },
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
  readonly lastEdition: () => string | null;
  readonly start: Commands["start"];
}

export const loadTemplateMenu = () => import("./TemplateMenu");
/** The menu is a shortcut, and drawn at once: where it could not be loaded the buttons beside it must stay. The pane says what is missing. */
const TemplateMenu = lazy(() => loadTemplateMenu().catch(() => ({ default: () => <></> })));

/** Kinds of file that the picker offers first. */
const ACCEPT = ".csv,.txt,.tsv,text/csv";

export function Toolbar({ busy, warningsInSheet, lastEdition, start }: ToolbarProps): ReactElement {
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
        <Suspense fallback={<span className={styles.menu} />}>
          <TemplateMenu {...{ busy, lastEdition, warningsInSheet, start }} className={styles.menu} />
        </Suspense>
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
