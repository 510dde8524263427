import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons/svg/arrow-left";
import { useLayoutEffect, useRef, useState, type ReactElement } from "react";
import type { Checked } from "../../excel/api";
import { useTexts } from "../context";
import type { Exporting } from "../state";
import type { Commands } from "../use-pane";
import { Blocked } from "./Blocked";
import { Files } from "./Files";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalM,
  },
  head: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  back: {
    flexShrink: 0,
    minWidth: "auto",
    fontWeight: tokens.fontWeightRegular,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
});

export interface ExportPanelProps {
  readonly exporting: Exporting;
  readonly busy: boolean;
  /** Of the check that follows a move. */
  readonly warningsInSheet: boolean;
  readonly commands: Pick<Commands, "start" | "exportAgain" | "openSavePage" | "goTo" | "keepReceipt">;
  readonly onClose: () => void;
  /** Closes the panel over what blocks the export. */
  readonly onShowErrors: () => void;
}

/** What came of Export: refused with a way on, or files to hand over. Loaded when first needed. */
export default function ExportPanel({
  exporting,
  busy,
  warningsInSheet,
  commands,
  onClose,
  onShowErrors,
}: ExportPanelProps): ReactElement {
  const styles = useStyles();
  const { exporting: texts } = useTexts();
  const move = ({ sheetId, leftOut }: Checked): void =>
    commands.start("moveLeftOut", { sheetId, rows: leftOut.rows, warningsInSheet });
  const [name, setName] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The panel takes the place of the findings: a keyboard or screen reader starts at its title.
  // With the paint, not after it: whoever has gone on typing in the sheet by then must not lose the focus.
  useLayoutEffect(() => title.current?.focus(), [exporting]);
  return (
    <section className={styles.root} aria-labelledby="export-title">
      <div className={styles.head}>
        <h2 id="export-title" ref={title} tabIndex={-1} className={styles.title}>
          {exporting.kind === "blocked"
            ? texts.blockedTitle
            : texts.filesTitle(exporting.exported.records, exporting.exported.files.length)}
        </h2>
        <Button
          className={styles.back}
          size="small"
          appearance="subtle"
          icon={<ArrowLeft16Regular />}
          onClick={onClose}
        >
          {texts.back}
        </Button>
      </div>
      {exporting.kind === "blocked" ? (
        <Blocked
          checked={exporting.checked}
          busy={busy}
          onRest={() => commands.start("exportCsv", { onlyRowsWithoutErrors: true })}
          onShow={onShowErrors}
          onMove={move}
          onGo={commands.goTo}
        />
      ) : (
        <Files
          key={exporting.exported.checked.at}
          exported={exporting.exported}
          change={exporting.change}
          busy={busy}
          name={name}
          onName={setName}
          onTake={commands.exportAgain}
          onSavePage={commands.openSavePage}
          onMove={move}
          onGo={commands.goTo}
          onArrived={commands.keepReceipt}
        />
      )}
    </section>
  );
}
