import { makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from "react";
import { useTexts } from "../context";
import type { PickedFile } from "../../excel/api";

const useStyles = makeStyles({
  root: { position: "relative", height: "100%" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    padding: tokens.spacingHorizontalXXL,
    textAlign: "center",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-8px",
    pointerEvents: "none",
  },
});

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

export interface DropAreaProps {
  readonly busy: boolean;
  readonly onOpen: (file: PickedFile) => void;
  readonly children: ReactNode;
}

/** The whole pane takes a dropped file. While an action runs the drop is refused, but never handed to the browser, which would leave the pane. */
export function DropArea({ busy, onOpen, children }: DropAreaProps): ReactElement {
  const styles = useStyles();
  const { welcome } = useTexts();
  const [over, setOver] = useState(false);
  // Moving over a child fires "leave" for the parent: count how many elements deep the pointer is.
  const depth = useRef(0);

  const handle = (step: number) => (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + step);
    setOver(depth.current > 0 && !busy);
  };

  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onOpen(file);
  };

  const hover = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = busy ? "none" : "copy";
  };

  return (
    <div className={styles.root} onDragEnter={handle(1)} onDragLeave={handle(-1)} onDragOver={hover} onDrop={drop}>
      {children}
      {over && <div className={styles.veil}>{welcome.dropHere}</div>}
    </div>
  );
}
