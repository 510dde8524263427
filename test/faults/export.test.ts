import { tryEveryFault } from "./every";

tryEveryFault("exportCsv");
