import { tryEveryFault } from "./every";

tryEveryFault("fix");
