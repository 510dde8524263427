/** Every behaviour of the stand-in that an add-in can see. */
import type { Behaviour } from "../model/behaviours";
import { behaviours as ofModel } from "../model/behaviours";
import { behaviours as ofFacade } from "../objects/behaviours";

/** `where` is the file below test/local-excel. */
export const behaviours: readonly Behaviour[] = [
  ...ofModel.map((behaviour) => ({ ...behaviour, where: `model/${behaviour.where}` })),
  ...ofFacade,
];
