import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { Actions } from "../excel/contract";
import { useTexts } from "./context";
import { Boundary } from "./notices/Boundary";
import { Notices } from "./notices/Notices";
import { Results } from "./Results";
import { DropArea } from "./shell/DropArea";
import { Progress } from "./shell/Progress";
import { Summary } from "./shell/Summary";
import { Toolbar } from "./shell/Toolbar";
import { Welcome } from "./shell/Welcome";
import { usePane } from "./usePane";

const ExportPanel = lazy(() => import("./export/ExportPanel"));

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column", boxSizing: "border-box", backgroundColor: tokens.colorNeutralBackground1 },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sheet: { marginBlockStart: "-8px", paddingInlineStart: "32px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  // Zoomed in so far that the buttons would fill the window: let everything scroll.
  zoomed: { "@media (max-height: 320px)": { overflowY: "auto", "& > *": { overflowY: "visible", flexShrink: 0 } } },
});

/** The pane itself: the buttons on top, what came of them below. */
export function Pane({ actions }: { readonly actions: Actions }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { state, commands } = usePane(actions);
  const [warningsInSheet, setWarningsInSheet] = useState(true);
  const scroller = useRef<HTMLElement>(null);
  const { running, notice, checked, exporting } = state;
  const busy = running !== null;

  // What a new result says first stands at the top.
  useEffect(() => scroller.current?.scrollTo?.(0, 0), [notice, exporting]);

  const switchWarnings = useCallback(
    (on: boolean) => {
      setWarningsInSheet(on);
      commands.checkSheet({ warningsInSheet: on });
    },
    [commands],
  );

  return (
    <DropArea busy={busy} onOpen={commands.openFile}>
      <div className={styles.root}>
        <header className={styles.head}>
          <h1 hidden>{texts.title}</h1>
          <Toolbar
            busy={busy}
            onInsert={commands.insertTemplate}
            onCheck={() => commands.checkSheet({ warningsInSheet })}
            onClear={commands.clearMarks}
            onExport={() => commands.exportCsv({ onlyRowsWithoutErrors: false })}
            onOpen={commands.openFile}
          />
          {running && <Progress running={running} onCancel={commands.cancel} />}
        </header>
        <main ref={scroller} className={styles.body}>
          <div className={styles.content}>
            <Notices notice={notice} onDismiss={commands.dismissNotice} />
            <Summary checked={checked} />
            {exporting && (
              <Boundary onDismiss={commands.closeExport}>
                <Suspense fallback={null}>
                  <ExportPanel exporting={exporting} busy={busy} commands={commands} />
                </Suspense>
              </Boundary>
            )}
            {checked && !exporting && (
              <>
                <span className={styles.sheet}>{texts.summary.sheet(checked.sheet)}</span>
                <Results
                  checked={checked}
                  scroller={scroller}
                  busy={busy}
                  warningsInSheet={warningsInSheet}
                  onWarningsInSheet={switchWarnings}
                  onGo={commands.goTo}
                />
              </>
            )}
            {!checked && !exporting && notice?.kind !== "inserted" && <Welcome />}
          </div>
        </main>
      </div>
    </DropArea>
  );
}
