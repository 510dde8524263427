import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start", height: "auto", minHeight: "24px", whiteSpace: "normal", textAlign: "start" },
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    outlineStyle: "none",
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface MoveLeftOutProps {
  /** How many records are moved; at least one. */
  readonly count: number;
  readonly busy: boolean;
  readonly onMove: () => void;
}

/** Moving the records that are left out to a sheet of their own: asked first, with what follows. */
export function MoveLeftOut({ count, busy, onMove }: MoveLeftOutProps): ReactElement {
  const styles = useStyles();
  const { leftOut: texts } = useTexts().exporting;
  const [asks, setAsks] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);
  if (!asks)
    return (
      <Button className={styles.start} size="small" onClick={() => setAsks(true)}>
        {texts.move(count)}
      </Button>
    );
  return (
    <div ref={question} role="group" tabIndex={-1} aria-label={texts.moveNow(count)} className={styles.question}>
      <p className={styles.text}>{texts.moveFollows(count)}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
          onClick={onMove}
        >
          {texts.moveNow(count)}
        </Button>
        <Button size="small" onClick={() => setAsks(false)}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
