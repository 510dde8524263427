import { RemoteType } from "../richapi/remote";
import { word } from "./arguments";

/** The state of a shared runtime: is the pane open, and does the add-in start with the document? */
export interface PaneState {
  visibility: "Visible" | "Background" | "Inactive";
  startup: "Background" | "Inactive";
  /** office.js has said that it can run ribbon functions. */
  actionsReady: boolean;
  /** Told after each change of `visibility`. */
  readonly changed: (visible: boolean) => void;
}

const STATES = ["Visible", "Background", "Inactive"] as const;

/** Office.addin.showAsTaskpane and hide. */
export const appRuntimeType: RemoteType<PaneState> = new RemoteType<PaneState>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: (pane) => pane.visibility,
    SetAppRuntimeState: (pane, [state]) => {
      const before = pane.visibility;
      pane.visibility = word(state, STATES);
      if (before !== pane.visibility) pane.changed(pane.visibility === "Visible");
    },
  },
});

/** Office.addin.setStartupBehavior. */
export const appRuntimePersistenceType: RemoteType<PaneState> = new RemoteType<PaneState>({
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: (pane) => pane.startup,
    SetAppRuntimeStartState: (pane, [state]) => {
      pane.startup = word(state, ["Background", "Inactive"]);
    },
  },
});

/** Sent by office.js itself as soon as it can run ribbon functions. */
export const addinInternalServiceType: RemoteType<PaneState> = new RemoteType<PaneState>({
  name: "AddinInternalService",
  methods: {
    NotifyActionHandlerReady: (pane) => {
      pane.actionsReady = true;
    },
  },
});
