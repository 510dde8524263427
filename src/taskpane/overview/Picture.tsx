import { makeStyles, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactElement } from "react";
import type { Finding } from "../../check/finding";
import { nearestSquare, type SheetMap } from "../../operations/sheet-map";

const useStyles = makeStyles({
  root: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    height: "48px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "pointer",
    // The list has the room first.
    "@media (max-height: 480px)": { display: "none" },
  },
  error: { fill: tokens.colorStatusDangerBackground3, "@media (forced-colors: active)": { fill: "CanvasText" } },
  warning: { fill: tokens.colorPaletteYellowBackground3, "@media (forced-colors: active)": { fill: "GrayText" } },
});

interface PictureProps {
  readonly map: SheetMap;
  readonly onGo: (finding: Finding) => void;
}

/** Where the findings are, red and yellow; a press goes to the nearest. For the mouse only: the table beside it is the same for everybody. */
export function Picture({ map, onGo }: PictureProps): ReactElement {
  const styles = useStyles();
  const press = ({ currentTarget, clientX, clientY }: MouseEvent<SVGSVGElement>): void => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const square = nearestSquare(map, ((clientX - left) * map.across) / width, ((clientY - top) * map.down) / height);
    if (square) onGo(square.worst);
  };
  return (
    <svg
      className={styles.root}
      viewBox={`0 0 ${map.across} ${map.down}`}
      preserveAspectRatio="none"
      aria-hidden
      data-testid="sheet-map"
      onClick={press}
    >
      {map.squares.map(({ across, down, worst }) => (
        <rect key={`${across} ${down}`} className={styles[worst.severity]} x={across} y={down} width="1" height="1" />
      ))}
    </svg>
  );
}
