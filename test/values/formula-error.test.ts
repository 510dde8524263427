import { formulaErrorOf } from "../../src/values/formula-error";

test.each(
  (
    "#N/A #REF! #VALUE! #NAME? #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #GETTING_DATA " +
    "#UNKNOWN! #EXTERNAL! #PYTHON! #TIMEOUT! #SAKNAS! #VÄRDEFEL! #REFERENS! #NAMN? #NV #WERT! #BEZUG! #¡REF! #¿NOMBRE? #N/D"
  ).split(" "),
)("%s is an error word", (word) => {
  expect(formulaErrorOf(word)).toBe("error");
});

test.each(["#URGENT!", "#AZURE2027!", "#1", "#N/A in the report", "#n/a", "C#", "# ", "", "#VALUE"])(
  "%s is a text",
  (text) => {
    expect(formulaErrorOf(text)).toBeNull();
  },
);

test("nothing but # is what a column too narrow shows", () => {
  expect(formulaErrorOf("#")).toBe("narrow");
  expect(formulaErrorOf("########")).toBe("narrow");
});
