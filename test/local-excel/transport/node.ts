import type { Workbook } from "../model";
import type { BatchRequest } from "../richapi/protocol";
import { loadClient, type HostBridgePort } from "./client";
import type { SeenRequest } from "./faults";
import { ExcelHost, type HostOptions } from "./host";
import { officeStandIn } from "./office";

export interface LocalExcel {
  readonly workbook: Workbook;
  readonly host: ExcelHost;
  /** Every request so far, the client's own clean-up included. */
  readonly requests: readonly SeenRequest[];
  /** Members that were asked for and are not there. */
  readonly apiNotFound: readonly string[];
  /** Ends it. Throws when the stand-in itself failed meanwhile: a test that passed over that is worth nothing. */
  stop(): void;
}

/**
 * Starts a stand-in Excel for plain Node: afterwards `Excel.run` of Microsoft's unmodified client talks to `workbook`. Of `Office`
 * there is what the client brings (`Office.addin` …) and a small `Office.context`; whoever needs the rest uses the desktop transport.
 * One at a time: starting another takes the client over.
 */
export function startLocalExcel(options: HostOptions = {}): LocalExcel {
  const client = loadClient();
  const host = new ExcelHost(options);
  const bridge = bridgeTo(host);
  client.extension.GenericEventRegistration.s_genericEventRegistrations = {};
  // Excel.run then waits for its clean-up request, so that none is left over when a test ends.
  client.extension.Utility._synchronousCleanup = true;
  client.extension.HostBridge.init(bridge);
  Reflect.set(globalThis, "Office", officeStandIn(client.office, host));
  return {
    workbook: host.workbook,
    host,
    requests: host.requests,
    get apiNotFound() {
      return host.apiNotFound;
    },
    stop: () => {
      host.stop();
      const [defect] = host.defects;
      if (defect !== undefined) throw defect;
    },
  };
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: BatchRequest };
}

/** Messages of type 1 are requests, answered by type 2 with the same id; events go out as type 3. */
function bridgeTo(host: ExcelHost): HostBridgePort {
  const bridge: HostBridgePort = {
    sendMessageToHost: (text) => {
      const { id, flags, message } = JSON.parse(text) as BridgeRequest;
      void host.answer(message.body, flags).then((answer) => {
        if (answer.kind === "silent") return;
        const [statusCode, body] =
          answer.kind === "answered"
            ? [200, answer.json]
            : [answer.status, JSON.stringify({ error: { code: answer.code, message: answer.message } })];
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } }));
      });
    },
  };
  host.listen((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  return bridge;
}
