import { failureDetails, type Versions } from "../../src/taskpane/notices/details";

const versions: Versions = {
  addIn: "0.1.0",
  environment: {
    language: "sv-SE",
    platform: "desktop",
    dark: null,
    version: "16.0.18025",
  },
  userAgent: "Browser/1",
};
const SECRET = "Contoso Corporation";

it("tells action, code, location and versions", () => {
  const error = {
    name: "RichApi.Error",
    code: "GeneralException",
    message: "x",
    debugInfo: { errorLocation: "Range.values", code: "GeneralException" },
  };
  expect(failureDetails("checkSheet", error, versions)).toBe(
    [
      "action: checkSheet",
      "error: RichApi.Error",
      "code: GeneralException",
      "location: Range.values",
      "add-in: 0.1.0",
      "excel: desktop 16.0.18025",
      "language: sv-SE",
      "browser: Browser/1",
    ].join("\n"),
  );
});

it("holds nothing of a cell, wherever the error carries it", () => {
  const error = Object.assign(new Error(`bad value ${SECRET}\nat ${SECRET}`), {
    code: `code ${SECRET}`,
    debugInfo: {
      errorLocation: `Range ${SECRET}`,
      statement: `range.values = [["${SECRET}"]]`,
      surroundingStatements: [SECRET],
      message: SECRET,
    },
  });
  const details = failureDetails("exportCsv", error, versions);
  expect(details).not.toContain(SECRET);
  expect(details).toContain("at ");
});

it.each([
  ["text", `thrown ${SECRET}`],
  ["nothing", undefined],
  ["null", null],
  ["a number", 7],
])("takes a thrown thing that is no error: %s", (_, thrown) => {
  const details = failureDetails("goTo", thrown, versions);
  expect(details).toContain("action: goTo\nerror: -\ncode: -");
  expect(details).not.toContain(SECRET);
});
