import { sortArea } from "../model";
import { apiNotFound } from "../richapi/error";
import { RemoteType } from "../richapi/remote";
import { refuse } from "../model";
import { count, flag, isMissing, record, word } from "./arguments";
import type { RangeTarget } from "./book";

/** `range.sort.apply(fields, matchCase?, hasHeaders?, orientation?)`; only by value and by rows. */
export const rangeSortType: RemoteType<RangeTarget> = new RemoteType<RangeTarget>({
  name: "RangeSort",
  methods: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation]) => {
      if (!Array.isArray(fields) || fields.length === 0) return refuse("InvalidArgument");
      if (word(orientation, ["Rows", "Columns"], "Rows") === "Columns")
        throw apiNotFound("RangeSort.apply(orientation: Columns)");
      if (flag(matchCase, false)) throw apiNotFound("RangeSort.apply(matchCase)");
      const keys = fields.map((field: unknown) => {
        const { key, ascending, sortOn } = record(field);
        if (!isMissing(sortOn) && sortOn !== "Value") throw apiNotFound(`SortField.sortOn(${String(sortOn)})`);
        return { column: count(key), ascending: flag(ascending, true) };
      });
      if (keys.some((key) => key.column >= area.columns)) return refuse("InvalidArgument");
      sortArea(sheet, area, keys, flag(hasHeaders, false));
      return null;
    },
  },
});
