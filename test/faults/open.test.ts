import { tryEveryFault } from "./every";

tryEveryFault("openFile");
