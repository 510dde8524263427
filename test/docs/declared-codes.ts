import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The codes as src/check/finding.ts declares them: the members of `FindingParams`. */
export function declaredCodes(): string[] {
  const path = join(__dirname, "../../src/check/finding.ts");
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  const params = source.statements.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text === "FindingParams");
  return (params?.members ?? []).flatMap(({ name }) =>
    name && (ts.isStringLiteral(name) || ts.isIdentifier(name)) ? [name.text] : [],
  );
}
