import { lateInterest } from "../../src/engine/dunning/lateInterest";
import { PUBLISHED_RATES, semesterOf, type Semester } from "../../src/engine/dunning/lateInterestRates";
import { NO_CENTS } from "../../src/engine/money";
import type { Client } from "../../src/engine/types";
import { clientOf, day, euros, invoiceOf, received, type InvoiceWords } from "../engine/ledgerBuilders";

const BUSINESS = { kind: "business" as const };
const SUNDAY = "2026-11-22";

const claimed = (
  invoice: InvoiceWords,
  {
    client = BUSINESS,
    asOf = SUNDAY,
    credited = NO_CENTS,
    rates = PUBLISHED_RATES,
  }: { client?: Partial<Client>; asOf?: string; credited?: number; rates?: typeof PUBLISHED_RATES } = {},
) =>
  lateInterest(
    {
      invoice: invoiceOf("F1", { issued: "2020-01-01", ...invoice }),
      client: clientOf("durand", client),
      asOf: day(asOf),
      credited: euros(credited),
    },
    rates,
  );

describe("late interest between businesses in France (C. com. art. L441-10 II)", () => {
  it("of 12,000 euros due 31 May 2026, seen 22 November 2026: 119.84 + 591.12 = 710.96 euros, and 40", () => {
    expect(claimed({ euros: 12_000, due: "2026-05-31" })).toEqual({
      regime: "france-business",
      none: null,
      parts: [
        { from: "2026-06-01", to: "2026-06-30", days: 30, base: euros(12_000), rate: 12.15, amount: euros(119.84) },
        { from: "2026-07-01", to: "2026-11-22", days: 145, base: euros(12_000), rate: 12.4, amount: euros(591.12) },
      ],
      interest: euros(710.96),
      fixedIndemnity: euros(40),
      incomplete: false,
      legalFloor: null,
    });
  });

  it("of 1,200 euros due 23 October 2026: 30 days at 12.40 % = 12.23 euros, and 40", () => {
    expect(claimed({ euros: 1200, due: "2026-10-23" })).toMatchObject({
      interest: euros(12.23),
      fixedIndemnity: euros(40),
    });
  });

  it("of 1,850 euros for 45 days at 12.15 %: 27.71 euros", () => {
    const parts = [{ days: 45, rate: 12.15 }];
    expect(claimed({ euros: 1850, due: "2026-02-01" }, { asOf: "2026-03-18" })).toMatchObject({
      interest: euros(27.71),
      parts,
    });
  });

  it("runs from the day after the due date: nothing on it, one day on the next", () => {
    expect(claimed({ due: SUNDAY })).toMatchObject({ regime: null, none: "not-late", fixedIndemnity: 0 });
    // 36,500 euros at 12.40 % for one day: 12.40.
    expect(claimed({ due: "2026-11-21", euros: 36_500 })).toMatchObject({ interest: euros(12.4) });
  });

  it("runs on what is unpaid between part payments; the day of the payment still counts", () => {
    const receipts = [received(18_250, "2026-10-31")];
    // Due 21 October. Ten days on 36,500 euros at 12.40 %: 124; 22 days on 18,250: 136.40.
    expect(claimed({ due: "2026-10-21", euros: 36_500, receipts }).parts).toMatchObject([
      { from: "2026-10-22", to: "2026-10-31", days: 10, base: euros(36_500), amount: euros(124) },
      { from: "2026-11-01", to: "2026-11-22", days: 22, base: euros(18_250), amount: euros(136.4) },
    ]);
  });

  it("stops when the invoice is paid, and the 40 euros stay due", () => {
    const receipts = [received(36_500, "2026-10-31")];
    expect(claimed({ due: "2026-10-21", euros: 36_500, receipts })).toMatchObject({
      interest: euros(124),
      fixedIndemnity: euros(40),
    });
  });

  it("runs on nothing that was paid in time, on an unknown day, or covered by a credit note", () => {
    const due = "2026-10-21";
    expect(claimed({ due, euros: 100, receipts: [received(100, due)] })).toMatchObject({ none: "not-late" });
    expect(claimed({ due, euros: 100, receipts: [received(100, null)] })).toMatchObject({ none: "not-late" });
    expect(claimed({ due, euros: 36_500 }, { credited: 18_250 }).parts).toMatchObject([{ base: euros(18_250) }]);
  });

  it("counts 365 days in a leap year too", () => {
    // From 1 January to 29 February 2024, 60 days at 14.50 % on 36,500 euros: 870.
    const leap = claimed({ due: "2023-12-31", euros: 36_500 }, { asOf: "2024-02-29" });
    expect(leap.parts).toMatchObject([{ days: 60, rate: 14.5, amount: euros(870) }]);
  });

  it("rounds each part to the cent, half a cent up", () => {
    const contract = { ...BUSINESS, contractRate: 10 };
    // 18.25 euros at 10 % for one day is half a cent.
    expect(claimed({ due: "2026-11-21", euros: 18.25 }, { client: contract }).interest).toBe(1);
    expect(claimed({ due: "2026-11-21", euros: 18.24 }, { client: contract }).interest).toBe(0);
  });

  it("claims nothing for a half-year whose rate is not published here, and says that it is incomplete", () => {
    const late = claimed({ due: "2026-12-30", euros: 36_500 }, { asOf: "2027-01-10" });
    expect(late.parts).toMatchObject([
      { days: 1, rate: 12.4, amount: euros(12.4) },
      { days: 10, rate: null, amount: null },
    ]);
    expect(late).toMatchObject({ interest: euros(12.4), incomplete: true });
  });

  it("uses the rate a user adds for it", () => {
    const semesters = new Map([...PUBLISHED_RATES.semesters]).set("2027-S1", { centralBank: 2.65, frenchLegal: null });
    const rates = { ...PUBLISHED_RATES, semesters };
    const late = claimed({ due: "2026-12-31", euros: 36_500 }, { asOf: "2027-01-10", rates });
    expect(late).toMatchObject({ interest: euros(126.5), incomplete: false });
  });
});

describe("a rate agreed in the contract", () => {
  const agreed = (contractRate: number, due = "2026-11-12", asOf = SUNDAY) =>
    claimed({ due, euros: 36_500 }, { client: { ...BUSINESS, contractRate }, asOf });

  it("replaces the legal default for the whole time", () => {
    expect(agreed(10)).toMatchObject({ regime: "contract", interest: euros(100), fixedIndemnity: euros(40) });
    expect(agreed(10, "2026-06-20").parts).toMatchObject([{ from: "2026-06-21", to: SUNDAY, rate: 10 }]);
  });

  it("below three times the legal rate is applied as it stands, and the floor is told", () => {
    expect(agreed(8)).toMatchObject({ interest: euros(80), legalFloor: 8.25 });
    expect(agreed(8.25)).toMatchObject({ legalFloor: null });
  });

  it("leaves the default alone in 2024, when three times the legal rate was above it", () => {
    expect(claimed({ due: "2024-01-01", euros: 36_500 }, { asOf: "2024-01-11" })).toMatchObject({
      interest: euros(145),
      legalFloor: null,
    });
  });
});

describe("who owes nothing for being late", () => {
  const nothing = { regime: null, parts: [], interest: 0, fixedIndemnity: 0 };

  it.each([
    ["a private person", { kind: "private" as const }, "private"],
    ["a client of unknown kind", { kind: null }, "kind-unknown"],
    ["a client in insolvency proceedings", { ...BUSINESS, insolvent: true }, "insolvent"],
    ["a client abroad, whose contract is under a law nobody named", { ...BUSINESS, country: "DE" }, "foreign-contract"],
  ])("%s", (_, client, none) => {
    expect(claimed({ due: "2026-05-31", euros: 12_000 }, { client })).toMatchObject({ ...nothing, none });
  });

  it("not a client abroad where the contract is under the company's law", () => {
    const rates = { ...PUBLISHED_RATES, foreignContracts: "home-law" as const };
    const client = { ...BUSINESS, country: "DE" };
    expect(claimed({ due: "2026-05-31", euros: 12_000 }, { client, rates })).toMatchObject({ interest: euros(710.96) });
  });
});

describe("a French public buyer (CCP art. R2192-31)", () => {
  const client = { kind: "public" as const };

  it("owes the central bank's rate of the half-year in which it became late and 8 points, for the whole time", () => {
    // 12 % from the second half of 2023 on, as published then: 4.00 + 8. 100 days on 36,500 euros: 1,200.
    const late = claimed({ due: "2023-12-01", euros: 36_500 }, { client, asOf: "2024-03-10" });
    expect(late).toMatchObject({ regime: "france-public", interest: euros(1200), fixedIndemnity: euros(40) });
    expect(late.parts).toMatchObject([{ days: 100, rate: 12 }]);
  });

  it("keeps that rate after a part payment in the next half-year, whatever the contract says", () => {
    const receipts = [received(18_250, "2024-01-10")];
    const late = claimed(
      { due: "2023-12-01", euros: 36_500, receipts },
      { client: { ...client, contractRate: 5 }, asOf: "2024-03-10" },
    );
    expect(late.parts.map(({ rate }) => rate)).toEqual([12, 12]);
  });
});

describe("a contract under Belgian law (law of 2 August 2002)", () => {
  const rates = { ...PUBLISHED_RATES, law: "belgium" as const };

  it.each<[Semester, number]>([
    ["2019-S1", 8],
    ["2021-S2", 8],
    ["2022-S2", 8],
    ["2024-S1", 12.5],
    ["2024-S2", 12.5],
    ["2025-S1", 11.5],
    ["2025-S2", 10.5],
    ["2026-S1", 10.5],
  ])("has in %s the published rate of %d %%", (semester, rate) => {
    const first = semester.endsWith("S1") ? `${semester.slice(0, 4)}-01-01` : `${semester.slice(0, 4)}-07-01`;
    const due = String(Number(first.slice(0, 4)) - (semester.endsWith("S1") ? 1 : 0));
    const late = claimed({ due: `${due}-${semester.endsWith("S1") ? "12-31" : "06-30"}` }, { asOf: first, rates });
    expect(late).toMatchObject({ regime: "belgium", parts: [{ from: first, to: first, rate }] });
  });

  it("holds for a Belgian client of a French company where the settings say so", () => {
    const client = { ...BUSINESS, country: "BE" };
    const byClient = { ...PUBLISHED_RATES, foreignContracts: "client-law" as const };
    // Ten days at 10.50 % on 36,500 euros, and 40 euros.
    expect(claimed({ due: "2026-11-12", euros: 36_500 }, { client, rates: byClient })).toMatchObject({
      regime: "belgium",
      interest: euros(105),
      fixedIndemnity: euros(40),
    });
    expect(claimed({ due: "2026-11-12", euros: 36_500 }, { client })).toMatchObject({ none: "foreign-contract" });
  });
});

describe("the published rates", () => {
  const { semesters } = PUBLISHED_RATES;
  // Banque de France, economie.gouv.fr: default penalty rates as published.
  it.each<[Semester, number, number]>([
    ["2022-S2", 10, 2.31],
    ["2023-S1", 12.5, 6.18],
    ["2023-S2", 14, 12.66],
    ["2024-S1", 14.5, 15.21],
    ["2024-S2", 14.25, 14.76],
    ["2025-S1", 13.15, 11.13],
    ["2025-S2", 12.15, 8.28],
    ["2026-S1", 12.15, 7.86],
    ["2026-S2", 12.4, 8.25],
  ])("of %s make a default of %d %% and a floor of %d %%", (semester, byDefault, floor) => {
    const { centralBank, frenchLegal } = semesters.get(semester)!;
    expect(centralBank + 10).toBeCloseTo(byDefault, 10);
    expect(3 * frenchLegal!).toBeCloseTo(floor, 10);
  });

  it("go without a gap from 2019 to the second half of 2026", () => {
    const years = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026];
    expect([...semesters.keys()]).toEqual(years.flatMap((year) => [`${year}-S1`, `${year}-S2`]));
  });

  it("change on 1 January and 1 July", () => {
    expect(["2026-06-30", "2026-07-01", "2026-12-31"].map((one) => semesterOf(day(one)))).toEqual([
      "2026-S1",
      "2026-S2",
      "2026-S2",
    ]);
  });
});
