/** Every behaviour of the stand-in that an add-in can see. */
import type { Behaviour } from "../local-excel/model/behaviours";
import { behaviours as ofModel } from "../local-excel/model/behaviours";
import { behaviours as ofFacade } from "../local-excel/objects/behaviours";

/** `where` is the file below test/local-excel. */
export const behaviours: readonly Behaviour[] = [
  ...ofModel.map((behaviour) => ({ ...behaviour, where: `model/${behaviour.where}` })),
  ...ofFacade,
];
