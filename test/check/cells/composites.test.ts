import { checkCell, inText } from "./support";

const solution = (text: string) => inText("solution", text);
const member = (text: string) => inText("teamMember", text);

test("a fix that would read as an error of Excel's is none", () => {
  expect(solution("#N/A;")).toEqual(["solution-format error", "solution-id warning"]);
  expect(solution("#;")).toEqual(["solution-format error", "solution-id warning"]);
  expect(inText("notes", "#VÃ„RDEFEL!")).toEqual(["mojibake warning"]);
  expect(inText("notes", "VÃ„RDE")).toEqual(["mojibake warning → VÄRDE"]);
});

describe("solution-format", () => {
  test.each([
    "SOL-1234-PQRS, USD, 10, 100",
    "SOL-1234-PQRS",
    "SOL-34104-EBB,USD,10,100",
    "SOL-1, SEK",
    "SOL-1, SEK, 0",
    "SOL-1, SEK, 10.50, 1",
    "SOL-1, , , 5",
    "SOL-1,",
    "sol-Microsoft365",
    "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee, EUR, 1, 1",
  ])("%s is right", (text) => {
    expect(solution(text)).toEqual([]);
  });

  test.each([
    ["SOL-1, SEK, 10,50, 100", "SOL-1, SEK, 10.50, 100"],
    ["SOL-1,SEK,10,50,100", "SOL-1, SEK, 10.50, 100"],
    ["SOL-1, SEK, 10,5, 100", "SOL-1, SEK, 10.5, 100"],
    ["SOL-1, SEK, 10,5000, 100", "SOL-1, SEK, 10.5000, 100"],
    ["SOL-1; SEK; 10; 100", "SOL-1, SEK, 10, 100"],
    ["SOL-1;SEK", "SOL-1, SEK"],
    ["SOL-1; SEK; 10,50; 100", "SOL-1, SEK, 10.50, 100"],
    ["SOL-1; sek; 10; 100", "SOL-1, SEK, 10, 100"],
    ["SOL-1;", "SOL-1"],
    ["SOL-1, usd, 10, 100", "SOL-1, USD, 10, 100"],
    ["SOL-1, €", "SOL-1, EUR"],
    ["SOL-1, usd, 10,50, 100", "SOL-1, USD, 10.50, 100"],
  ])("%s can only be %s", (text, right) => {
    expect(solution(text)).toEqual([`solution-format error → ${right}`]);
    expect(solution(right)).toEqual([]);
  });

  test.each([
    [", SEK", "no-id", ""],
    [",", "no-id", ""],
    ["SOL-1, SEK, 10, 100, more", "parts", "more"],
    ["SOL-1, SEK, 1,234, 100", "parts", "100"],
    ["SOL-1, SEK, 10, 50, 100", "parts", "100"],
    ["SOL-1, SEK, 1,2,3,4", "parts", "3"],
    ["SOL-1, ZZZ, 10, 1", "currency", "ZZZ"],
    ["SOL-1, kr", "currency", "kr"],
    ["SOL-1, ZZZ, 10,50, 1", "decimal-comma", "10.50"],
    ["SOL-1, SEK, ten, 1", "price", "ten"],
    ["SOL-1, SEK, -1, 1", "price", "-1"],
    ["SOL-1, SEK, $10, 1", "price", "$10"],
    ["SOL-1, SEK, 10, 0", "quantity", "0"],
    ["SOL-1, SEK, 10, 1.5", "quantity", "1.5"],
    ["SOL-1, SEK, 10, many", "quantity", "many"],
    ["SOL-1; SEK; 1,234; 5", "separator", "1,234"],
    ["SOL-1; SOL-2", "two", "SOL-2"],
  ])("%s has no mend (%s)", (text, why, part) => {
    const { findings } = checkCell("solution", text, text, "@");
    expect(findings).toMatchObject([{ code: "solution-format", severity: "error", fix: null, params: { why, part } }]);
  });
});

describe("solution-comma", () => {
  test("the comma between price and quantity alone has no space behind it", () => {
    const { findings } = checkCell("solution", "SOL-1, SEK, 10,50", "", "@");
    expect(findings).toMatchObject([
      {
        code: "solution-comma",
        severity: "warning",
        fix: null,
        params: { price: "10", quantity: "50", combined: "10.50" },
      },
    ]);
  });

  test.each(["SOL-1, SEK, 10, 50", "SOL-1,SEK,10,50", "SOL-1, SEK,10,50", "SOL-1, SEK, 10", "SOL-1, SEK, 10.5,50"])(
    "not in %s",
    (text) => {
      expect(solution(text)).toEqual([]);
    },
  );
});

describe("solution-id", () => {
  test.each(["SOL-34104-EBB", "SOL-6115380-IPC", "SOL-Microsoft365", "Sol-1"])("%s is known", (text) => {
    expect(solution(text)).toEqual([]);
  });

  test.each(["Contoso suite", "SOL-", "SOL_1", "SOL-1 2", "12345"])("%s is not", (text) => {
    expect(solution(text)).toEqual(["solution-id warning"]);
  });

  test("beside a broken format", () => {
    expect(solution("Contoso suite, ZZZ")).toEqual(["solution-format error", "solution-id warning"]);
    expect(solution("Contoso suite; SEK")).toEqual([
      "solution-format error → Contoso suite, SEK",
      "solution-id warning",
    ]);
  });
});

describe("team-member-format", () => {
  test.each([
    "Bob, Partner, 999999, Bob.partner@Contoso.com",
    "Bob,Partner,+46 70 1,b@c.de",
    "Åsa, Öberg, 1 ext 2, å@ö.se",
  ])("%s is right", (text) => {
    expect(member(text)).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["Bob, Partner, 999999", ["team-member-format error"]],
    ["Bob Partner", ["team-member-format error"]],
    ["Bob, Partner, Jr, 999999, b@c.de", ["team-member-format error"]],
    ["Bob, , 999999, b@c.de", ["team-member-format error"]],
    ["Bob, Partner, 999999,", ["team-member-format error"]],
    ["Bob; Partner; 999999; b@c.de", ["team-member-format error → Bob, Partner, 999999, b@c.de"]],
    ["Bob; Partner; 999999", ["team-member-format error"]],
    ["Bob; Partner, Jr; 999999; b@c.de", ["team-member-format error"]],
    ["Bob, Partner, 999999, bob", ["invalid-email error"]],
    ["Bob, Partner, n/a, b@c.de", ["invalid-phone warning"]],
    ["Bob, , n/a, bob", ["invalid-email error", "invalid-phone warning", "team-member-format error"]],
    ["Bob; Partner; 1; bob", ["invalid-email error", "team-member-format error → Bob, Partner, 1, bob"]],
  ])("%s", (text, expected) => {
    expect(member(text)).toEqual(expected);
  });

  test("the message gets the part that is no address", () => {
    expect(checkCell("teamMember", "Bob, Partner, 1, bob", "", "@").findings[0]?.params).toEqual({ email: "bob" });
  });
});
