/** What is proposed for sheets with other headings. */
import { mappingOf, unusedColumns } from "../../../src/operations/match/proposal";
import { systemHeaders, type SystemName } from "../../../src/operations/match/systems";
import { proposed, sheetOf, sourcesOf } from "./support";

const surenessOf = (proposal: ReturnType<typeof proposed>, header: string) =>
  proposal.targets.find((target) => target.header === header)?.sureness;

test("names of people's own, in both languages, whatever their case, accents and punctuation", () => {
  const proposal = proposed(
    sheetOf(
      ["AFFÄRSNAMN", "foretag", "Gatu-adress", "Ort", "Land", "Beräknad intäkt", "valuta:", "Avslutsdatum", "E-post"],
      ["Affär", "Contoso", "Storgatan 1", "Lund", "Sverige", "12 500", "SEK", "2027-03-31", "a@contoso.com"],
    ),
  );
  expect(sourcesOf(proposal)).toEqual({
    "Deal Name": "AFFÄRSNAMN",
    "Customer Name": "foretag",
    "Customer Address Line 1": "Gatu-adress",
    "Customer City": "Ort",
    "Customer Country": "Land",
    "Customer Contact Email Address": "E-post",
    "Estimated Deal Value": "Beräknad intäkt",
    Currency: "valuta:",
    "Estimated Close Date": "Avslutsdatum",
  });
  expect(new Set(proposal.targets.flatMap(({ sureness }) => sureness ?? []))).toEqual(new Set(["high"]));
});

test("columns without a name that is known are known by what they hold", () => {
  const proposal = proposed(
    sheetOf(
      ["Zq1", "Zq2", "Zq3", "Zq4", "Zq5", "Zq6", "Zq7", "Zq8", "Zq9"],
      ...["31", "30", "29"].map((day, at) => [
        `kalle${at}@contoso.com`,
        at === 1 ? "Sweden" : "NO",
        at === 1 ? "EUR" : "SEK",
        `2027-01-${day}`,
        `12 50${at},50`,
        "+46 8 123 45 67",
        "https://www.contoso.com/start",
        `08146684${at}`,
        "SOL-1234-PQRS",
      ]),
    ),
  );
  expect(sourcesOf(proposal)).toEqual({
    "Customer Contact Email Address": "Zq1",
    "Customer Country": "Zq2",
    Currency: "Zq3",
    "Estimated Close Date": "Zq4",
    "Estimated Deal Value": "Zq5",
    "Customer Contact Phone number": "Zq6",
    "Customer D-U-N-S ID": "Zq8",
    "Solution 1": "Zq9",
  });
  expect(surenessOf(proposal, "Customer Country")).toBe("likely");
  expect(surenessOf(proposal, "Estimated Close Date")).toBe("guess");
  expect(sourcesOf(proposed(sheetOf(["Zq7"], ["www.contoso.com"], ["fabrikam.se"]), "2026"))).toEqual({
    "Customer Domain Name *": "Zq7",
  });
});

test("values that are nothing of the kind take the sureness from a name", () => {
  const proposal = proposed(sheetOf(["Topic", "Billing Country"], ["A", "yes it is"], ["B", "hmm"], ["C", "so so"]));
  expect(surenessOf(proposal, "Customer Country")).toBe("guess");
  expect(surenessOf(proposal, "Deal Name")).toBe("high");
});

test("a full name feeds first and last name, a name with an address the e-mail too, and an owner a team member", () => {
  const proposal = proposed(
    sheetOf(
      ["Deal", "Contact Person", "Owner", "Owner Email"],
      ["A", "Anna Berg <anna@contoso.com>", "Bob Partner", "bob@p.com"],
    ),
  );
  expect(sourcesOf(proposal)).toEqual({
    "Deal Name": "Deal",
    "Customer Contact First Name": "Contact Person [first-name]",
    "Customer Contact Last Name": "Contact Person [last-name]",
    "Customer Contact Email Address": "Contact Person [email]",
    "Team member 1": "Owner [first-name] + Owner [last-name] + - + Owner Email",
  });
  expect(proposal.targets.find(({ header }) => header === "Customer Contact Last Name")?.samples).toEqual(["Berg"]);
  expect(proposal.targets.find(({ header }) => header === "Team member 1")?.samples).toEqual([
    "Bob, Partner, , bob@p.com",
  ]);
});

test("solution cells are put together from four columns, numbered ones too", () => {
  const proposal = proposed(
    sheetOf(
      ["Deal Name", "Currency", "Solution ID 1", "Price 1", "Quantity 1", "Solution ID 2"],
      ["A", "SEK", "SOL-1-A", "1 250,50", "10", "SOL-2-B"],
    ),
  );
  expect(sourcesOf(proposal)).toMatchObject({
    "Solution 1": "Solution ID 1 + Currency + Price 1 + Quantity 1",
    "Solution 2": "Solution ID 2",
  });
  expect(proposal.targets.find(({ header }) => header === "Solution 1")?.samples).toEqual(["SOL-1-A, SEK, 1250.5, 10"]);
});

test("two columns alike compete: the surer is taken, and the other is told", () => {
  const proposal = proposed(sheetOf(["Deal Name", "Topic", "Deal Name"], ["A", "B", "C"]));
  expect(sourcesOf(proposal)).toEqual({ "Deal Name": "Deal Name" });
  expect(unusedColumns(proposal.theirs, mappingOf(proposal)).map(({ header, nth }) => [header, nth])).toEqual([
    ["Topic", 1],
    ["Deal Name", 2],
  ]);
});

test("a sure match is not given up so that another may be guessed", () => {
  // Both fit the name; only the second can be anything else as well.
  const proposal = proposed(sheetOf(["Email", "E-mail of the buyer"], ["a@b.se", "c@d.se"], ["e@f.se", "g@h.se"]));
  expect(sourcesOf(proposal)["Customer Contact Email Address"]).toBe("Email");
});

const NO_PLACE_2021 = new Set(["customerDomain"]);

const OF_CONTACT = { whole: ["contactFirstName", "contactLastName"], split: ["contactName"] } as const;

test.each(
  (["dynamics", "salesforce", "hubspot"] as const).flatMap((name) => [
    [name, "whole"] as const,
    [name, "split"] as const,
  ]),
)(
  "an export of %s is known by its usual headers, wholly; the contact's name is %s",
  (name: SystemName, contact: keyof typeof OF_CONTACT) => {
    const all = systemHeaders(name);
    // Of two headers for one field an export has one.
    const seen = new Set<string>();
    const usual = all.filter(([, field]) => {
      if (field === null) return true;
      if ((OF_CONTACT[contact] as readonly string[]).includes(field)) return false;
      const isNew = !seen.has(field);
      seen.add(field);
      return isNew;
    });
    const proposal = proposed(
      sheetOf(
        usual.map(([header]) => header),
        usual.map(() => "x"),
      ),
    );
    expect(proposal.system).toBe(name);
    const unused = unusedColumns(proposal.theirs, mappingOf(proposal)).map(({ header }) => header);
    const withoutPlace = usual
      .filter(([, field]) => field === null || NO_PLACE_2021.has(field))
      .map(([header]) => header);
    expect([...unused].sort()).toEqual([...withoutPlace].sort());
    expect(
      proposal.targets.filter(
        ({ source, sureness }) => source !== null && sureness !== "high" && sureness !== "likely",
      ),
    ).toEqual([]);
  },
);

test("columns of other tables, as Dynamics 365 exports them", () => {
  const proposal = proposed(
    sheetOf(
      [
        "(Do Not Modify) Opportunity",
        "(Do Not Modify) Row Checksum",
        "(Do Not Modify) Modified On",
        "Topic",
        "Potential Customer",
        "Address 1: City (Potential Customer) (Account)",
        "Address 1: Country/Region (Account) (Account)",
        "Est. Revenue",
        "Est. Close Date",
        "Actual Close Date",
      ],
      [
        "f7eaae47-0b84-4ac4-b4ea-5b2587d42cee",
        "x/1==",
        "2026-11-01",
        "Deal",
        "Contoso",
        "Lund",
        "Sweden",
        "1200",
        "2027-01-31",
        "",
      ],
    ),
  );
  expect(proposal.system).toBe("dynamics");
  expect(sourcesOf(proposal)).toMatchObject({
    "CRM ID": "(Do Not Modify) Opportunity",
    "Deal Name": "Topic",
    "Customer Name": "Potential Customer",
    "Customer City": "Address 1: City (Potential Customer) (Account)",
    "Customer Country": "Address 1: Country/Region (Account) (Account)",
    "Estimated Close Date": "Est. Close Date",
  });
});

describe("which row holds the headers", () => {
  const names = ["Opportunity Name", "Account Name", "Close Date"];
  const row = ["Deal", "Contoso", "2027-01-31"];

  test("the first that names columns, below titles and groups of merged headers", () => {
    expect(proposed(sheetOf(["Report of November", "", ""], ["Deal", "", "Dates"], names, row)).headerRow).toBe(3);
  });
  test("where no name is known, the first that is half as wide as the widest", () => {
    expect(proposed(sheetOf(["A report", "", ""], ["Qa", "Qb", "Qc"], ["1", "x", "y"])).headerRow).toBe(2);
  });
  test("a sheet without rows below its headers is matched all the same", () => {
    expect(sourcesOf(proposed(sheetOf(names)))).toMatchObject({ "Deal Name": "Opportunity Name" });
  });
  test("an empty sheet is none", () => {
    expect(() => proposed(sheetOf(["", ""]))).toThrow("Nothing");
    expect(() => proposed(sheetOf())).toThrow("Nothing");
  });
});

test("500 columns are matched within a second", () => {
  const headers = Array.from({ length: 500 }, (_, at) =>
    at % 7 === 0 ? `Customer field ${at}` : `Close date ${at} of it`,
  );
  const started = performance.now();
  const proposal = proposed(sheetOf(headers, ...Array.from({ length: 50 }, () => headers.map(() => "2027-01-31"))));
  expect(proposal.theirs).toHaveLength(500);
  expect(performance.now() - started).toBeLessThan(3000);
});
