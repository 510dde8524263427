import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Fixed } from "../../excel/api";
import { useTexts } from "../context";
import { DoneNotice } from "./DoneNotice";

interface FixedNoticeProps {
  readonly fixed: Fixed;
  readonly onShowFormulas: (formulas: Fixed["formulas"]) => void;
  readonly onDismiss: () => void;
}

/** So many cells are named. */
const NAMED = 5;

/** What was fixed, and what was not, and why. */
export function FixedNotice({ fixed, onShowFormulas, onDismiss }: FixedNoticeProps): ReactElement {
  const { deciding, fixes, history } = useTexts();
  const { name, missing, formulas, isKept } = fixed;
  const rest = [
    ...(formulas.length > 0 ? [fixes.formulas(formulas.slice(0, NAMED), formulas.length - NAMED)] : []),
    ...(missing > 0 ? [fixes.missing(missing)] : []),
    ...(isKept ? [] : [fixes.notKept]),
    ...(fixed.isForgotten ? [deciding.forgotten] : []),
  ];
  const done = name.cells === 0 ? fixes.nothing : history.step(name);
  const action = formulas.length > 0 && fixed.checked !== null && (
    <Button size="small" onClick={() => onShowFormulas(formulas)}>
      {fixes.showFormulas}
    </Button>
  );
  return <DoneNotice done={done} rest={rest.join(" ")} action={action} onDismiss={onDismiss} />;
}
