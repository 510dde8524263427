import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { webcrypto } from "node:crypto";
import { TextDecoder, TextEncoder } from "node:util";

// Every browser has these in a secure context; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.defineProperty(globalThis.crypto, "subtle", { configurable: true, value: webcrypto.subtle });

// A part of the pane that is loaded when it is first needed takes a loaded machine longer than the default of one second.
configure({ asyncUtilTimeout: 10_000 });

// Nothing is laid out in jsdom, so nothing can be out of sight.
Element.prototype.scrollIntoView = () => undefined;
