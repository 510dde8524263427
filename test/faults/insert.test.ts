import { tryEveryFault } from "./every";

tryEveryFault("insertTemplate");
