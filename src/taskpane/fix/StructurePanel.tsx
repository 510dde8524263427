import { Button } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import type { StructureFinding, StructureFix } from "../../operations/fixes";
import type { PaneTexts } from "../../texts";
import { useTexts } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { usePanelStyles } from "./panel-styles";

interface StructurePanelProps {
  readonly finding: StructureFinding;
  readonly busy: boolean;
  readonly onFix: (findings: readonly StructureFinding[]) => void;
  readonly onClose: () => void;
}

function wordsFor(fix: StructureFix, texts: PaneTexts["fixes"]["structure"]) {
  if (fix.kind === "add-column")
    return { title: texts.columnTitle(fix.header), follows: texts.columnFollows, apply: texts.addColumn };
  const { first, count } = fix;
  return { title: texts.rowsTitle(first, count), follows: texts.rowsFollow(count), apply: texts.removeRows(count) };
}

/** What becomes of the sheet where a column is added or rows are removed, before anything does. */
export function StructurePanel({ finding, busy, onFix, onClose }: StructurePanelProps): ReactElement {
  const styles = usePanelStyles();
  const { fixes } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, follows, apply } = wordsFor(finding.fix, fixes.structure);

  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.root} aria-labelledby="fix-title">
      <h2 id="fix-title" ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      <p className={styles.text}>{fixes.introOne}</p>
      <p className={styles.follows}>{follows}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
          onClick={() => onFix([finding])}
        >
          {apply}
        </Button>
        <Button onClick={onClose}>{fixes.cancel}</Button>
      </div>
    </section>
  );
}
