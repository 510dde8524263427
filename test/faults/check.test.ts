import { tryEveryFault } from "./every";

tryEveryFault("checkSheet");
