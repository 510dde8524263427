import { RemoteType } from "../richapi/remote";
import { alive, type SheetTarget } from "./worksheet";

/** Charts that lie on a sheet: how many there are, no more. */
export const chartsType: RemoteType<SheetTarget> = new RemoteType<SheetTarget>({
  name: "ChartCollection",
  methods: { GetCount: (self) => alive(self).charts.length },
});
