/** Row rules on what a row does to a deal: its status, stage, consent and IDs (docs/import-sheet.md, sections 4 and 5). */
import { isInList, STATUSES, statusOf } from "../../template";
import { draftFinding, textFix } from "../make";
import type { Fix } from "../finding";
import { judgeStatus } from "../status";
import type { RowRuleMaker } from "./record";

/** What closes a deal cannot be undone once it is imported. */
const statusFix = (text: string): Fix => (text === "Closed" ? { ...textFix(text), askFirst: true } : textFix(text));

/** `new-deal-status` and `status-substatus`. */
export const statusPair: RowRuleMaker = (columns) => {
  const referralId = columns.get("referralId");
  const statusColumn = columns.get("partnerStatus");
  const substatusColumn = columns.get("partnerSubstatus");
  return (record, report) => {
    const referral = record.text(referralId);
    const text = record.text(statusColumn);
    const status = STATUSES.find((one) => one === text) ?? null;
    // Whether a row with an unreadable ID creates or updates is not known.
    if (status === null || referral === null) return;
    const verdict = judgeStatus(columns.edition, status, record.text(substatusColumn), referral === "");
    if (!verdict) return;
    const fix = verdict.fix === null ? null : statusFix(verdict.fix);
    const substatus = record.text(substatusColumn) ?? "";
    if (verdict.code === "new-deal-status") {
      const on = verdict.on === "status" ? "partnerStatus" : "partnerSubstatus";
      report(
        columns.get(on) ?? on,
        draftFinding("new-deal-status", { status, substatus }, fix, { severity: verdict.severity }),
      );
    } else {
      const { why, allowed, severity } = verdict;
      report(
        statusColumn ?? "partnerStatus",
        draftFinding("status-substatus", { status, substatus, why, allowed }, fix, { severity }),
      );
    }
  };
};

/** `terminal-status`: an update that sets Closed, whatever the substatus. */
export const terminalStatus: RowRuleMaker = (columns) => {
  const referralId = columns.get("referralId");
  const status = columns.get("partnerStatus");
  const substatus = columns.get("partnerSubstatus");
  return (record, report) => {
    if (!status || record.text(status) !== "Closed" || !record.text(referralId)) return;
    report(
      status,
      draftFinding("terminal-status", {
        substatus: record.text(substatus) ?? "",
      }),
    );
  };
};

const WON_STAGE = "100";

/** `stage-status`: Sales Stage 100 and substatus Won go together [ours]. */
export const stageStatus: RowRuleMaker = (columns) => {
  const stageColumn = columns.get("salesStage");
  const substatusColumn = columns.get("partnerSubstatus");
  return (record, report) => {
    const stage = record.text(stageColumn);
    const substatus = record.text(substatusColumn);
    if (!stageColumn || !stage || !substatus) return;
    if (!isInList("stage", stage) || statusOf(columns.edition, substatus) === null) return;
    if ((stage === WON_STAGE) === (substatus === "Won")) return;
    report(stageColumn, draftFinding("stage-status", { stage, substatus }));
  };
};

/** `share-no`: asking for help shows the deal to Microsoft's sellers, whatever Share says [seed; doc: connector-dynamics 2023]. */
export const shareNo: RowRuleMaker = (columns) => {
  const help = columns.get("helpRequired");
  const share = columns.get("shareWithMicrosoft");
  return (record, report) => {
    if (share && record.text(share) === "No" && record.text(help) === "Yes")
      report(share, draftFinding("share-no", {}));
  };
};

/** `consent-no`. */
export const consentNo: RowRuleMaker = (columns) => {
  const consent = columns.get("consent");
  return (record, report) => {
    if (consent && record.text(consent) === "No") report(consent, draftFinding("consent-no", {}));
  };
};

/** `referral-id-missing`: it counts on a sheet without the column, too, for such a row would create a second deal just so. */
export const referralIdMissing: RowRuleMaker = (columns) => {
  const engagementId = columns.get("engagementId");
  const referralId = columns.get("referralId");
  return (record, report) => {
    if (!record.text(engagementId) || record.text(referralId) !== "") return;
    report(referralId ?? "referralId", draftFinding("referral-id-missing", {}));
  };
};
