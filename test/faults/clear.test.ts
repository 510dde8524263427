import { tryEveryFault } from "./every";

tryEveryFault("clearMarks");
