import { tryEveryFault } from "./every";

tryEveryFault("matchColumns");
tryEveryFault("applyMatch");
