import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { Actions } from "../excel/api";
import { useTexts } from "./context";
import { Boundary } from "./notices/Boundary";
import { Failure } from "./notices/Failure";
import { loadLegend } from "./notices/FirstMinute";
import { isMissingPart } from "./notices/MissingPart";
import { Notices } from "./notices/Notices";
import { HistoryBar } from "./shell/HistoryBar";
import { DropArea } from "./shell/DropArea";
import { HelpLink } from "./shell/HelpLink";
import { LiveSwitch } from "./shell/LiveSwitch";
import { Progress } from "./shell/Progress";
import { SheetLine } from "./shell/SheetLine";
import { Summary } from "./shell/Summary";
import { loadTemplateMenu, Toolbar } from "./shell/Toolbar";
import { Welcome } from "./shell/Welcome";
import { CheckedPart, loadCheckedPart } from "./CheckedPart";
import { useChecking } from "./use-checking";
import { useFixing } from "./fix/use-fixing";
import { useHistory } from "./use-history";
import { usePane } from "./use-pane";

const loadExportPanel = () => import("./export/ExportPanel");
const loadMatchPanel = () => import("./match/MatchPanel");
const ExportPanel = lazy(loadExportPanel);
const MatchPanel = lazy(loadMatchPanel);

/** Fetches the parts that a first visit does not show, once it is shown. Gives why one could not be had, or null. */
async function loadRest(): Promise<unknown> {
  const parts = await Promise.allSettled([
    loadTemplateMenu(),
    loadExportPanel(),
    ...loadCheckedPart(),
    loadMatchPanel(),
    loadLegend(),
  ]);
  return parts.find((part) => part.status === "rejected")?.reason ?? null;
}

const useStyles = makeStyles({
  root: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    outlineStyle: "none",
  },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  // Excel shows the add-in's name above the pane: here it is for screen readers only.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The pane itself: the buttons on top, what came of them below. */
export function Pane({ actions }: { readonly actions: Actions }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { state, news, commands, live } = usePane(actions);
  const checking = useChecking(actions, commands);
  const { warningsInSheet, check } = checking;
  const scroller = useRef<HTMLElement>(null);
  const { running, notice, exporting, matching } = state;
  // While columns are matched, what was found on a sheet before is not what it is about.
  const checked = matching ? null : state.checked;
  const busy = running !== null;
  const history = useHistory(actions, busy, checked);

  // Said at once: whoever reloads now has nothing to do again.
  const [missing, setMissing] = useState<unknown>(null);
  useEffect(() => {
    void loadRest().then((reason) => {
      if (reason !== null) setMissing(reason);
    });
  }, []);

  // Once is enough, where an action has wanted it, too.
  const isSaid = notice?.kind === "failed" && isMissingPart(notice.error);

  // What a new message or panel says first is at the top.
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [notice, exporting, matching]);

  // The panel's own button has gone with it: a keyboard goes on where the findings are.
  const closeExport = useCallback(() => {
    commands.closeExport();
    scroller.current?.focus();
  }, [commands]);

  const closeMatch = useCallback(() => {
    commands.closeMatch();
    scroller.current?.focus();
  }, [commands]);

  const [showErrors, setShowErrors] = useState(false);
  const onErrorsShown = useCallback(() => setShowErrors(false), []);
  const onShowErrors = useCallback(() => {
    setShowErrors(true);
    closeExport();
  }, [closeExport]);

  const fix = useFixing(checked, commands, warningsInSheet);

  // What is being decided about must not change under the user's hands.
  const isDeciding = fix.asked !== null || fix.undecided !== null;
  useEffect(() => actions.holdLive(isDeciding), [actions, isDeciding]);

  return (
    <DropArea busy={busy} onOpen={(file) => commands.start("openFile", file)}>
      <div className={styles.root} onPointerEnter={live.catchUp} onFocusCapture={live.catchUp}>
        <header className={styles.head}>
          <h1 className={styles.title}>{texts.title}</h1>
          <Toolbar
            busy={busy}
            warningsInSheet={warningsInSheet}
            lastEdition={actions.lastEdition}
            start={commands.start}
          />
          {running && <Progress running={running} onCancel={commands.cancel} />}
        </header>
        <main ref={scroller} tabIndex={-1} className={styles.body}>
          <div className={styles.content}>
            {missing !== null && !isSaid && (
              <div role="alert">
                <Failure action="pane" error={missing} onDismiss={() => setMissing(null)} />
              </div>
            )}
            <Notices
              notice={notice}
              busy={busy}
              onDismiss={commands.dismissNotice}
              onGo={commands.goTo}
              onCheck={check}
              onOpen={(file) => commands.start("openFile", file)}
              onShowFormulas={fix.askFormulas}
              start={commands.start}
            />
            <Summary
              checked={checked}
              news={news}
              busy={busy}
              isBeingChecked={live.on === true && !live.isBehind && !isDeciding}
              onCheckAgain={check}
            />
            {checked && news && !exporting && <SheetLine checked={checked} news={news} />}
            {!exporting && !matching && <LiveSwitch live={live} />}
            {!exporting && (
              <HistoryBar
                history={history}
                formatsSet={checked?.formatsSet ?? null}
                busy={busy}
                onUndo={() => commands.start("undo", { warningsInSheet })}
                onRedo={() => commands.start("redo", { warningsInSheet })}
              />
            )}
            {exporting && (
              <Boundary onDismiss={closeExport}>
                <Suspense fallback={null}>
                  <ExportPanel
                    exporting={exporting}
                    busy={busy}
                    warningsInSheet={warningsInSheet}
                    commands={commands}
                    onClose={closeExport}
                    onShowErrors={onShowErrors}
                  />
                </Suspense>
              </Boundary>
            )}
            {checked && news && !exporting && (
              <CheckedPart
                checked={checked}
                busy={busy}
                checking={checking}
                fix={fix}
                commands={commands}
                scroller={scroller}
                showErrors={showErrors}
                onErrorsShown={onErrorsShown}
              />
            )}
            {matching && (
              <Boundary onDismiss={commands.closeMatch}>
                <Suspense fallback={null}>
                  <MatchPanel
                    toMatch={matching}
                    busy={busy}
                    onAgain={(options) => commands.start("matchColumns", options)}
                    onApply={(mapping) => commands.start("applyMatch", { from: matching.from, mapping })}
                    onClose={closeMatch}
                  />
                </Suspense>
              </Boundary>
            )}
            {!checked && !exporting && !matching && notice?.kind !== "inserted" && <Welcome />}
          </div>
        </main>
        <HelpLink />
      </div>
    </DropArea>
  );
}
