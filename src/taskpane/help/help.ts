/** The help page's script: apart from what it does (page.ts), so that tests can start it when its page is there. */
import "../page.css";
import { startHelpPage } from "./page";

startHelpPage();
