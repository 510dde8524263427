// The part of fast-formula-parser that is used here; the package has no types of its own.
declare module "fast-formula-parser" {
  namespace FormulaParser {
    interface FormulaErrorInstance {
      readonly error: string;
      readonly details?: unknown;
    }
    interface FormulaErrorClass {
      new (error: string, message?: string, details?: unknown): FormulaErrorInstance;
      readonly VALUE: FormulaErrorInstance;
      readonly NA: FormulaErrorInstance;
      readonly REF: FormulaErrorInstance;
    }
    interface CellReference {
      readonly row: number;
      readonly col: number;
      readonly sheet?: string;
    }
    interface RangeReference {
      readonly from: {
        readonly row: number | null;
        readonly col: number | null;
      };
      readonly to: { readonly row: number | null; readonly col: number | null };
      readonly sheet?: string;
    }
    interface Argument {
      readonly value: unknown;
      readonly isArray?: boolean;
      readonly isRangeRef?: boolean;
      readonly isCellRef?: boolean;
      readonly omitted?: boolean;
    }
    interface Config {
      readonly onCell?: (reference: CellReference) => unknown;
      readonly onRange?: (reference: RangeReference) => unknown[][];
      readonly onVariable?: (name: string, sheet: string) => CellReference | RangeReference | null;
      readonly functions?: Record<string, (...args: Argument[]) => unknown>;
      readonly functionsNeedContext?: Record<string, (parser: FormulaParser, ...args: unknown[]) => unknown>;
    }
  }
  class FormulaParser {
    static readonly FormulaError: FormulaParser.FormulaErrorClass;
    constructor(config?: FormulaParser.Config);
    /** The parser within: what it could not read of the last formula. */
    readonly parser: { readonly errors: readonly unknown[] };
    parse(formula: string, position: { row: number; col: number; sheet: string }, allowArray?: boolean): unknown;
    retrieveRef(value: unknown): unknown;
  }
  export = FormulaParser;
}
declare module "fast-formula-parser/formulas/operators" {
  export const Infix: {
    compareOp: (
      left: unknown,
      operator: string,
      right: unknown,
      leftIsArray: boolean,
      rightIsArray: boolean,
    ) => boolean;
  };
}
