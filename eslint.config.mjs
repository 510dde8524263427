// Lint: TypeScript's recommended rules, React hooks, Office add-in rules, and the table of layers (docs/architecture.md).
// test/dev/lint.test.ts proves that the table's rules fire.
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import officeAddins from "eslint-plugin-office-addins";

/** The layers of src, from the innermost outwards, and which of them each may import. */
const layers = {
  template: [],
  values: ["template"],
  check: ["template", "values"],
  operations: ["check", "values", "template"],
  csv: ["values", "template"],
  "errors-column": ["template", "check"],
  texts: ["check", "template"],
  design: ["template", "values", "check", "errors-column"],
  excel: ["template", "values", "check", "operations", "csv", "errors-column", "texts", "design"],
  taskpane: ["template", "values", "check", "operations", "csv", "texts", "excel"],
  commands: ["excel"],
  cli: ["template", "values", "check", "operations", "csv", "texts", "design"],
};

const forbid = (names) => names.flatMap((name) => [`**/${name}`, `**/${name}/*`, `**/${name}/**`]);

const importRule = (files, forbidden, message, extra = []) => ({
  files,
  rules: {
    "no-restricted-imports": ["error", { patterns: [{ group: [...forbid(forbidden), ...extra], message }] }],
    "no-restricted-syntax": [
      "error",
      ...[...forbidden, ...(extra.length ? ["excel/actions"] : [])].map((name) => ({
        selector: `ImportExpression[source.value=/^\\.\\.?\\/(.*\\/)?${name.replace("/", "\\/")}(\\/|$)/]`,
        message,
      })),
    ],
  },
});

const layerRules = Object.entries(layers).map(([layer, allowed]) => {
  const forbidden = Object.keys(layers).filter((other) => other !== layer && !allowed.includes(other));
  const inside = layer === "taskpane" || layer === "commands" ? ["**/excel/actions/**", "**/excel/gateway/**"] : [];
  return importRule(
    [`src/${layer}/**`],
    [...forbidden, "main"],
    `src/${layer} may import only: ${allowed.join(", ") || "nothing of src"}`,
    inside,
  );
});

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/", "test-results/"] },
  ...tseslint.configs.recommended,
  regexp.configs["flat/recommended"],
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
    },
  },
  {
    // A test that is left out, or leaves out all others, makes the gate lie.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...["describe", "it", "test"].flatMap((object) =>
          ["only", "skip", "todo", "failing"].map((property) => ({ object, property, message: "Every test runs." })),
        ),
      ],
      "no-restricted-globals": [
        "error",
        ...["fdescribe", "fit", "xdescribe", "xit", "xtest"].map((name) => ({ name, message: "Every test runs." })),
      ],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/load-object-before-read": "off",
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/excel/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Excel", "Office", "OfficeExtension"].map((name) => ({ name, message: "Only src/excel talks to Office" })),
      ],
    },
  },
  ...layerRules,
  importRule(
    ["test/local-excel/**"],
    ["src"],
    "The stand-in Excel must not learn our formulas: it imports nothing of src",
    [],
  ),
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
