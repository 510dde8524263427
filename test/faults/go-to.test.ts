import { tryEveryFault } from "./every";

tryEveryFault("goTo");
