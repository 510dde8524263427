/** Which members of Excel's and Office's API the source uses, told by the TypeScript compiler and Microsoft's typings. */
import { join } from "node:path";
import ts from "typescript";

const ROOT = join(__dirname, "..", "..");
const TYPINGS = "/@types/office-js/";

export interface Member {
  /** "Excel.Range.values", "Office.context", "Excel.DataValidationRule.list". */
  readonly name: string;
  /** "data": a key of an object that is handed over; "enum": one of an enumeration's values. */
  readonly kind: "member" | "data" | "enum";
}

/** All of them, sorted by name. Only src/excel speaks of Excel and Office, which lint sees to (test/dev/lint.test.ts). */
export function membersInSource(folder = join(ROOT, "src", "excel")): readonly Member[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = ts.sys.readDirectory(folder, [".ts", ".tsx"]);
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const found = new Map<string, Member>();

  const note = (symbol: ts.Symbol | undefined): void => {
    const declaration = symbol?.declarations?.find((one) => one.getSourceFile().fileName.includes(TYPINGS));
    const member = symbol && declaration ? describe(symbol.name, declaration) : null;
    if (member) found.set(member.name, member);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node);
      for (const { propertyName, name } of node.elements) note(type.getProperty((propertyName ?? name).getText()));
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      // A null, or a text beside the object (`load` takes both), has no such property.
      const types = type?.isUnion() ? type.types : type ? [type] : [];
      for (const { name } of node.properties)
        if (name) for (const one of types) note(checker.getPropertyOfType(one, name.getText()));
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (source.fileName.startsWith(folder)) visit(source);
  return [...found.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

function describe(name: string, declaration: ts.Declaration): Member {
  const path: string[] = [name];
  const kind = ts.isEnumMember(declaration)
    ? "enum"
    : ts.isInterfaceDeclaration(declaration.parent) && !hasMethods(declaration.parent)
      ? "data"
      : "member";
  for (let node: ts.Node = declaration.parent; !ts.isSourceFile(node); node = node.parent) {
    if (
      (ts.isClassDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isEnumDeclaration(node) ||
        ts.isModuleDeclaration(node)) &&
      node.name
    ) {
      path.unshift(node.name.text);
    }
  }
  // What `load` and `set` are told by name is a property of the object that they belong to (of the items, for a collection).
  const loaded = /^Excel\.Interfaces\.(?<type>\w+?)(?:Collection)?(?:LoadOptions|UpdateData)\.(?<property>\w+)$/.exec(
    path.join("."),
  )?.groups;
  return loaded
    ? { name: `Excel.${loaded["type"]}.${loaded["property"]}`, kind: "member" }
    : { name: path.join("."), kind };
}

/** An interface with methods is something that Office hands out, not data that it is handed. */
const hasMethods = ({ members }: ts.InterfaceDeclaration): boolean =>
  members.some((member) => ts.isMethodSignature(member));
