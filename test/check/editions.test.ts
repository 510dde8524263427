import { columns, headerText, type Edition } from "../../src/template";
import { check, CONTACT, HEADERS, record, tuples, UPDATE, type Cells } from "./build";

const headersOf = (edition: Edition): string[] => columns(edition).map((column) => headerText(column));
const H2023 = headersOf("2023-08");
const H2026 = headersOf("2026");
const REASON = "Declined/Lost/Error reason";
const INTENT = { "Marketplace Purchase Intent": "No" };
const found = (cells: Cells, headers = H2023): unknown[] => tuples({ headers, rows: [{ ...INTENT, ...cells }] });

test("each edition is recognised by its own headers, and they are right in it", () => {
  const right: readonly (readonly [Edition, readonly string[]])[] = [
    ["2021-02", HEADERS],
    ["2023-08", H2023],
    ["2026", H2026],
  ];
  for (const [edition, headers] of right) {
    const result = check({
      headers,
      rows: [{ ...INTENT, "Customer Postal code": "111 29" }],
    });
    expect([result.edition, result.findings]).toEqual([edition, []]);
  }
});

describe("2023-08", () => {
  test("its own spelling is the right one", () => {
    const headers = H2023.map((header) =>
      header === REASON ? "Declined/Lost reason" : header === "Customer Postal code" ? "Customer Postal Code" : header,
    );
    expect(tuples({ headers, rows: [INTENT] })).toEqual([
      [1, "Customer Postal code", "header-spelling", "error", "Customer Postal code"],
      [1, REASON, "header-spelling", "error", REASON],
    ]);
  });

  test("its order is known", () => {
    const headers = ["Confidence", ...H2023.filter((header) => header !== "Confidence")];
    expect(tuples({ headers, rows: [INTENT] })).toEqual([[1, "Confidence", "header-order", "warning", null]]);
  });

  test("a missing column of its own is told", () => {
    expect(
      tuples({
        headers: H2023.filter((header) => header !== "CLA Number" && header !== "Confidence"),
        rows: [INTENT],
      }),
    ).toEqual([
      [1, "CLA Number", "header-missing", "warning", null],
      [1, "Confidence", "header-missing", "warning", null],
    ]);
  });

  test("Marketplace Purchase Intent is mandatory and has a list", () => {
    const column = "Marketplace Purchase Intent";
    expect(found({ [column]: "" })).toEqual([[2, column, "required", "error", null]]);
    expect(found({ [column]: "Have not decided" })).toEqual([]);
    expect(found({ [column]: "have not Decided" })).toEqual([[2, column, "not-in-list", "error", "Have not decided"]]);
    expect(found({ [column]: "Perhaps" })).toEqual([[2, column, "not-in-list", "error", null]]);
  });

  describe("Closed with Error", () => {
    const STATUS = "Partner Referral Status";
    const SUBSTATUS = "Partner Referral Substatus";
    const error = {
      ...UPDATE,
      [STATUS]: "Closed",
      [SUBSTATUS]: "Error",
      [REASON]: "7",
    };
    const terminal = [2, STATUS, "terminal-status", "warning", null];

    test("is right on an update, and terminal", () => {
      expect(found(error)).toEqual([terminal]);
    });

    test("cannot be created, and goes with no other status", () => {
      expect(found({ ...error, "Engagement ID": "", "Referral ID": "" })).toEqual([
        [2, STATUS, "new-deal-status", "error", null],
      ]);
      expect(found({ ...error, [STATUS]: "Active" })).toEqual([[2, STATUS, "status-substatus", "error", "Closed"]]);
    });

    test("another spelling is mended", () => {
      expect(found({ ...error, [SUBSTATUS]: "error" })).toEqual([
        terminal,
        [2, SUBSTATUS, "not-in-list", "error", "Error"],
      ]);
      expect(found({ ...error, [SUBSTATUS]: " ERROR " })).toEqual([
        terminal,
        [2, SUBSTATUS, "not-in-list", "error", "Error"],
      ]);
      expect(found({ ...error, [SUBSTATUS]: " Error" })).toEqual([
        terminal,
        [2, SUBSTATUS, "whitespace", "warning", "Error"],
      ]);
    });

    test("needs a reason, out of its own list", () => {
      expect(found({ ...error, [REASON]: "" })).toEqual([terminal, [2, REASON, "required", "error", null]]);
      expect(found({ ...error, [REASON]: "9", Notes: "See mail" })).toEqual([terminal]);
      expect(found({ ...error, [REASON]: "10" })).toEqual([terminal, [2, REASON, "not-in-list", "error", null]]);
      expect(found({ ...error, [REASON]: "Test referral" })).toEqual([
        terminal,
        [2, REASON, "not-in-list", "error", "7"],
      ]);
      // A reason of Declined and Lost.
      expect(found({ ...error, [REASON]: "Customer did not respond" })).toEqual([
        terminal,
        [2, REASON, "not-in-list", "error", null],
      ]);
    });

    test("a reason of its own is none of Lost", () => {
      const lost = { ...error, [SUBSTATUS]: "Lost" };
      expect(found({ ...lost, [REASON]: "9" })).toEqual([terminal, [2, REASON, "not-in-list", "error", null]]);
      expect(found({ ...lost, [REASON]: "8" })).toEqual([terminal]);
    });

    test.each(["6", "9"])("reason %s needs notes", (reason) => {
      expect(
        check({
          headers: H2023,
          rows: [{ ...INTENT, ...error, [REASON]: reason }],
        }).findings,
      ).toMatchObject([
        { code: "terminal-status" },
        {
          column: "Notes",
          code: "required",
          params: { because: { header: REASON, value: reason } },
        },
      ]);
    });

    test("the same numbers mean something else for Lost and need none", () => {
      expect(found({ ...error, [SUBSTATUS]: "Lost", [REASON]: "6" })).toEqual([terminal]);
    });
  });

  const account = "Final Matched Customer Account";
  test.each([
    "",
    "MicrosoftID: 123-A1b2",
    "MicrosoftID: 123-A1, AccountName: Contoso, AccountAddress: One Contoso Way, Redmond",
  ])("account %j is right", (text) => {
    expect(found({ [account]: text })).toEqual([]);
  });

  test.each(["Contoso", "123-A1", "MicrosoftID: A-1", "MicrosoftID: 123-A1; x", "MicrosoftID: 123-"])(
    "account %j is not",
    (text) => {
      expect(found({ [account]: text })).toEqual([[2, account, "invalid-id", "warning", null]]);
    },
  );

  test.each([
    "DUNSID: 123456789",
    "DUNSID:123456789, AccountName: Contoso, AccountAddress: Redmond",
    "MicrosoftID:123-A1",
  ])("account %j is right, too", (text) => {
    expect(found({ [account]: text })).toEqual([]);
  });

  test("the lists of devices are published, so other values are warnings", () => {
    expect(found({ "Device Category": "Smart TV", "Silicon Type": "Intel - Core i5" })).toEqual([]);
    expect(found({ "Device Category": "smart tv", "Silicon Type": "Other" })).toEqual([
      [2, "Device Category", "not-in-list", "warning", "Smart TV"],
      [2, "Silicon Type", "not-in-list", "warning", null],
    ]);
  });

  test("columns without a rule are left alone", () => {
    expect(
      found({
        "Attach Services": "anything",
        "Customer Domain Name": "anything",
        "CLA Number": "",
        "Matched category": "x",
      }),
    ).toEqual([]);
  });

  test("Microsoft's team members are numbered as they like", () => {
    const headers = [...H2023, "Microsoft team member 7", "Microsoft team member 99"];
    expect(tuples({ headers, rows: [INTENT] })).toEqual([]);
  });
});

describe("2026", () => {
  test("any order will do", () => {
    expect(tuples({ headers: [...H2026].reverse(), rows: [INTENT] })).toEqual([]);
  });

  test("Marketplace Purchase Intent is mandatory and has its list, as in 2023-08", () => {
    const column = "Marketplace Purchase Intent";
    expect(tuples({ headers: H2026, rows: [{ [column]: "" }] })).toEqual([[2, column, "required", "error", null]]);
    expect(tuples({ headers: H2026, rows: [{ [column]: "Maybe" }] })).toEqual([
      [2, column, "not-in-list", "error", null],
    ]);
    expect(tuples({ headers: H2026, rows: [{ [column]: "have not decided" }] })).toEqual([
      [2, column, "not-in-list", "error", "Have not decided"],
    ]);
  });

  test("Microsoft Referral Status is known and may be missing", () => {
    const headers = H2026.filter((header) => header !== "Microsoft Referral Status");
    expect(tuples({ headers, rows: [INTENT] })).toEqual([]);
  });

  test("Partner Role has its list, whose other values are warnings, and Estimated ACR Value is an amount", () => {
    const found2026 = (cells: Cells) => tuples({ headers: H2026, rows: [{ ...INTENT, ...cells }] });
    expect(found2026({ "Partner Role": "Transaction", "Estimated ACR Value": "12563.5" })).toEqual([]);
    expect(found2026({ "Partner Role": "transaction" })).toEqual([
      [2, "Partner Role", "not-in-list", "warning", "Transaction"],
    ]);
    expect(found2026({ "Partner Role": "Reseller", "Estimated ACR Value": "12 563,50 kr" })).toEqual([
      [2, "Estimated ACR Value", "invalid-number", "error", "12563.5"],
      [2, "Partner Role", "not-in-list", "warning", null],
    ]);
  });

  test("no rule runs on what the import ignores", () => {
    const anything = {
      "Created Date": "yesterday",
      "Microsoft MSX Id": "=x",
      "Migrated PSC Deal Id": " -y",
      "Microsoft team member 1": "#REF!",
    };
    expect(tuples({ headers: H2026, rows: [{ ...INTENT, ...anything }] })).toEqual([]);
  });

  test("what Partner Center fills in is never a word for nothing", () => {
    const account = "Final Matched Customer Account *";
    expect(tuples({ headers: H2026, rows: [{ ...INTENT, "Managed Account Match 1": "x" }] })).toEqual([
      [2, account, "match-review", "warning", null],
    ]);
  });

  test("knows Error, too", () => {
    const cells = {
      ...UPDATE,
      "Partner Referral Status": "Closed",
      "Partner Referral Substatus": "Error",
      "Decline/Lost/Error reason": "9",
    };
    expect(
      tuples({ headers: H2026, rows: [{ ...INTENT, ...cells }] }).map(([, column, code]) => [column, code]),
    ).toEqual([
      ["Partner Referral Status", "terminal-status"],
      ["Notes", "required"],
    ]);
  });

  test("the contact is mandatory under its condition", () => {
    const cells = {
      ...CONTACT,
      "Microsoft help required?": "Yes",
      "Customer Contact Phone number": "",
    };
    expect(
      tuples({ headers: H2026, rows: [{ ...INTENT, ...cells }] }).map(([, column, code]) => [column, code]),
    ).toEqual([
      ["Customer Contact Phone number", "required"],
      ["What specific help from Microsoft ?", "required"],
    ]);
  });
});

describe("2021-02", () => {
  test("has no Error", () => {
    const cells = {
      ...UPDATE,
      "Partner Referral Status": "Closed",
      "Partner Referral Substatus": "Error",
    };
    expect(tuples({ rows: [cells] })).toContainEqual([2, "Partner Referral Substatus", "not-in-list", "error", null]);
  });

  test("takes every record of the builder", () => {
    expect(Object.keys(record())).toEqual(HEADERS);
  });
});
