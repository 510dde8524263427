import { tryEveryFault } from "./every";

tryEveryFault("undo");
