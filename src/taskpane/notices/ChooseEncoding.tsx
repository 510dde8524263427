import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { PickedFile, UnclearEncoding } from "../../excel/api";
import { encodingName } from "../../texts";
import { usePaneContext } from "../context";

const useStyles = makeStyles({
  candidates: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    marginBlock: tokens.spacingVerticalS,
  },
  candidate: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  row: { color: tokens.colorNeutralForeground2 },
});

export interface ChooseEncodingProps extends UnclearEncoding {
  /** An action is running, which must end first. */
  readonly busy: boolean;
  readonly onOpen: (file: PickedFile) => void;
}

/** The same cells as each encoding has them: the user takes the one in which the names are right, and the file is read so. */
export function ChooseEncoding({ file, candidates, busy, onOpen }: ChooseEncodingProps): ReactElement {
  const styles = useStyles();
  const { language, texts } = usePaneContext();
  const id = useId();
  const { name, size } = file;
  const open = (encoding: string): void => onOpen({ name, size, arrayBuffer: () => file.arrayBuffer(), encoding });
  return (
    <div className={styles.candidates}>
      {candidates.map(({ encoding, cells }) => (
        <section key={encoding} className={styles.candidate} aria-labelledby={`${id}-${encoding}`}>
          <span id={`${id}-${encoding}`} className={styles.name}>
            {encodingName(encoding, language)}
          </span>
          <ul className={styles.cells}>
            {cells.map(({ row, column, text }) => (
              <li key={`${row} ${column}`}>
                {text} <span className={styles.row}>({texts.findings.place(row, null)})</span>
              </li>
            ))}
          </ul>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-describedby={`${id}-${encoding}`}
            onClick={() => open(encoding)}
          >
            {texts.encoding.choose}
          </Button>
        </section>
      ))}
    </div>
  );
}
