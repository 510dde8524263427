// Lint: TypeScript's recommended rules, React hooks, Office add-in rules, and the table of rooms (docs/design.md).
// test/dev/lint.test.ts proves that the table's rules fire.
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";
import regexp from "eslint-plugin-regexp";
import officeAddins from "eslint-plugin-office-addins";

/** The rooms of src, from the innermost outwards, and which of them each may import. */
const rooms = {
  template: [],
  values: ["template"],
  check: ["template", "values"],
  mend: ["check", "values", "template"],
  csv: ["values", "template"],
  texts: ["check", "template"],
  excel: ["template", "values", "check", "mend", "csv", "texts"],
  taskpane: ["template", "values", "check", "mend", "csv", "texts", "excel"],
  commands: ["excel"],
  cli: ["template", "values", "check", "mend", "csv", "texts"],
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

const roomRules = Object.entries(rooms).map(([room, allowed]) => {
  const forbidden = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
  const inside = room === "taskpane" || room === "commands" ? ["**/excel/actions/**", "**/excel/gateway/**"] : [];
  return importRule(
    [`src/${room}/**`],
    [...forbidden, "main"],
    `src/${room} may import only: ${allowed.join(", ") || "nothing of ours"}`,
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
  ...roomRules,
  importRule(
    ["test/local-excel/**"],
    ["src"],
    "The stand-in Excel must not learn our formulas: it imports nothing of src",
    [],
  ),
  { files: ["**/*.cjs", "webpack.config.js"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
