import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../check/finding";
import { useTexts } from "../context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** Whether some headers are the template's, others are not, and mandatory columns are missing: what is missing may be what is unknown. */
const isHalfKnown = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === "header-unknown") &&
  findings.some(({ code, severity }) => code === "header-missing" && severity === "error");

interface MatchOfferProps {
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly onMatch: () => void;
}

/** The way to Match columns, on a sheet that has some of the template's headers. */
export function MatchOffer({ findings, busy, onMatch }: MatchOfferProps): ReactElement | null {
  const styles = useStyles();
  const { matching } = useTexts();
  if (!isHalfKnown(findings)) return null;
  return (
    <div className={styles.root}>
      <span>{matching.offerText}</span>
      <Button size="small" disabledFocusable={busy} onClick={onMatch}>
        {matching.offer}
      </Button>
    </div>
  );
}
