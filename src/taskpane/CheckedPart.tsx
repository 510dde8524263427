import { lazy, Suspense, type ReactElement, type RefObject } from "react";
import type { Checked } from "../excel/api";
import type { Fixing } from "./fix/use-fixing";
import { Boundary } from "./notices/Boundary";
import type { Checking } from "./use-checking";
import type { Commands } from "./use-pane";

const loadResults = () => import("./Results");
const loadFixPanel = () => import("./fix/FixPanel");
const loadDecidePanel = () => import("./fix/DecidePanel");
const Results = lazy(loadResults);
const FixPanel = lazy(loadFixPanel);
const DecidePanel = lazy(loadDecidePanel);

/** What is fetched once the pane is shown. */
export const loadCheckedPart = (): readonly Promise<unknown>[] => [loadResults(), loadFixPanel(), loadDecidePanel()];

interface CheckedPartProps {
  readonly checked: Checked;
  readonly busy: boolean;
  readonly checking: Checking;
  readonly fix: Fixing;
  readonly commands: Commands;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly showErrors: boolean;
  readonly onErrorsShown: () => void;
}

/** What a check found; or, where something is about to be decided or fixed, that. */
export function CheckedPart({
  checked,
  busy,
  checking,
  fix,
  commands,
  scroller,
  showErrors,
  onErrorsShown,
}: CheckedPartProps): ReactElement {
  const { asked, undecided, makeFixes, decide, close } = fix;
  if (asked)
    return (
      <Boundary onDismiss={close}>
        <Suspense fallback={null}>
          <FixPanel
            findings={asked.findings}
            formulas={asked.formulas}
            apart={asked.apart}
            busy={busy}
            onFix={makeFixes}
            onClose={close}
          />
        </Suspense>
      </Boundary>
    );
  if (undecided)
    return (
      <Boundary onDismiss={close}>
        <Suspense fallback={null}>
          <DecidePanel findings={undecided} onChoose={decide} onClose={close} />
        </Suspense>
      </Boundary>
    );
  return (
    <Boundary onDismiss={commands.dismissNotice}>
      <Suspense fallback={null}>
        <Results
          checked={checked}
          scroller={scroller}
          busy={busy}
          checking={checking}
          fix={fix}
          onGo={commands.goTo}
          showErrors={showErrors}
          onErrorsShown={onErrorsShown}
          onMatch={() => commands.start("matchColumns", { from: { sheetId: checked.sheetId } })}
        />
      </Suspense>
    </Boundary>
  );
}
