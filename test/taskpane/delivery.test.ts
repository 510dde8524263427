import {
  deliver,
  notDelivered,
  recommended,
  waysFor,
  type Delivery,
  type DeliveryEvent,
  type Way,
} from "../../src/taskpane/export/delivery";

const tried = (way: Way, copied = true): DeliveryEvent => ({
  type: "tried",
  way,
  copied,
});
const no: DeliveryEvent = { type: "answered", arrived: false };
const after = (...events: DeliveryEvent[]): Delivery => events.reduce(deliver, notDelivered);

it("recommends a download first, but the save page on a Mac, whose web view drops downloads", () => {
  expect(recommended(notDelivered, "desktop")).toBe("download");
  expect(recommended(notDelivered, "web")).toBe("download");
  expect(recommended(notDelivered, "mac")).toBe("savePage");
});

it("a file that did not arrive leads to the next way, and at last to copying", () => {
  expect(recommended(after(tried("download"), no), "desktop")).toBe("savePage");
  expect(recommended(after(tried("download"), no, tried("savePage"), no), "desktop")).toBe("copy");
  expect(recommended(after(tried("download"), no, tried("savePage"), no, tried("copy"), no), "desktop")).toBe("copy");
  expect(recommended(after(tried("savePage"), no), "mac")).toBe("download");
});

it("asks again after every try, whatever was answered before", () => {
  expect(after(tried("download"), no, tried("download")).arrived).toBe("unknown");
  expect(after(tried("download"), { type: "answered", arrived: true }).arrived).toBe("yes");
});

it("stays with the way that was just tried until the answer is no", () => {
  expect(recommended(after(tried("download")), "desktop")).toBe("download");
});

it("shows the text to be copied by hand only where the clipboard refused it", () => {
  expect(after(tried("copy", false)).byHand).toBe(true);
  expect(after(tried("copy", false), tried("copy")).byHand).toBe(false);
});

it("offers all three ways everywhere", () => {
  expect([...waysFor("mac")].sort()).toEqual([...waysFor("other")].sort());
});
