import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  root: { flexShrink: 0, width: "40px", height: "40px", transform: "rotate(-90deg)" },
  whole: { fill: "none", stroke: tokens.colorNeutralStroke2, "@media (forced-colors: active)": { stroke: "GrayText" } },
  ready: {
    fill: "none",
    stroke: tokens.colorStatusSuccessForeground1,
    transitionProperty: "stroke-dashoffset",
    transitionDuration: tokens.durationSlow,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
});

/** A ring that fills as records get ready. What it shows is said beside it. */
export function Ring({ part, of }: { readonly part: number; readonly of: number }): ReactElement {
  const styles = useStyles();
  return (
    <svg className={styles.root} viewBox="0 0 40 40" aria-hidden>
      <circle className={styles.whole} cx="20" cy="20" r="16" strokeWidth="6" />
      <circle
        className={styles.ready}
        cx="20"
        cy="20"
        r="16"
        strokeWidth="6"
        pathLength={1}
        strokeDasharray="1 1"
        strokeDashoffset={of === 0 ? 1 : 1 - part / of}
      />
    </svg>
  );
}
