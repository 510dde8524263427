import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

// A part of the pane that is loaded when it is first needed takes a loaded machine longer than the default of one second.
configure({ asyncUtilTimeout: 10_000 });
