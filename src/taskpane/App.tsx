import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type ReactElement, type ReactNode } from "react";
import type { Actions, Environment } from "../excel/api";
import { paneTexts, pickLanguage } from "../texts";
import { PaneContext } from "./context";
import { Boundary } from "./notices/Boundary";
import { Pane } from "./Pane";
import { OFFICE_CORNER } from "./shell/corner";
import { StartView } from "./shell/StartView";
import type { Start } from "./start";
import { themeFor } from "./theme";

/** A style and not a class: Fluent copies the provider's classes to its menus, which would then cover the pane. */
const FULL_HEIGHT = { height: "100%" };

const useStyles = makeStyles({
  // Its button to put it away would be under Office's menu.
  failure: { paddingBlockStart: OFFICE_CORNER },
});

interface FrameProps {
  readonly environment: Environment;
  readonly version: string;
  readonly children: ReactNode;
}

/** Theme and language, the same for the pane and for the views that replace it. */
function Frame({ environment, version, children }: FrameProps): ReactElement {
  const language = pickLanguage(environment.language);
  const context = useMemo(
    () => ({ environment, language, texts: paneTexts(language), version }),
    [environment, language, version],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={themeFor(environment)} style={FULL_HEIGHT}>
      <PaneContext value={context}>{children}</PaneContext>
    </FluentProvider>
  );
}

const noMore = (): void => undefined;

export interface AppProps {
  readonly actions: Actions;
  readonly version: string;
}

/** Office's theme can change while the pane is open, without an event: it is read again whenever the user comes back to the pane. */
function useEnvironment(actions: Actions): Environment {
  const [environment, setEnvironment] = useState(() => actions.environment());
  useEffect(() => {
    const readTheme = (): void => {
      const now = actions.environment();
      setEnvironment((before) => (before.dark === now.dark ? before : now));
    };
    window.addEventListener("focus", readTheme);
    return () => window.removeEventListener("focus", readTheme);
  }, [actions]);
  return environment;
}

/** The pane inside Excel. */
export function App({ actions, version }: AppProps): ReactElement {
  const environment = useEnvironment(actions);
  const styles = useStyles();
  return (
    <Frame environment={environment} version={version}>
      <Boundary onDismiss={noMore} className={styles.failure}>
        <Pane actions={actions} />
      </Boundary>
    </Frame>
  );
}

export interface BeforeAppProps {
  readonly start: Exclude<Start, { readonly kind: "ready" }>;
  /** The browser's language: Excel has given none yet. */
  readonly language: string;
  readonly version: string;
}

/** What takes the pane's place while, or where, there is no Excel to work with. */
export function BeforeApp({ start, language, version }: BeforeAppProps): ReactElement {
  const environment = useMemo<Environment>(() => ({ language, platform: "other", dark: null }), [language]);
  return (
    <Frame environment={environment} version={version}>
      <StartView start={start} />
    </Frame>
  );
}
