import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { isBankDay } from "../../src/engine/bankDays";
import { calendarDate, dayOfMonth, daysBetween, weekday } from "../../src/engine/calendar";
import { isOpenAsOf, paidAsOf, simulateCompany, type SimulatedInvoice } from "../../samples/company";
import { harbourWorkbook } from "../../samples/english/harbourWorkbook";
import { ATELIER_MERCIER } from "../../samples/french/atelierMercier";
import { MERCIER_SEED, mercierWorkbook } from "../../samples/french/mercierWorkbook";
import { logoPng } from "../../samples/logo";
import { seededRandom } from "../../samples/seededRandom";
import { columnName } from "../../samples/xlsx/cells";

const asOf = ATELIER_MERCIER.asOf;
const company = simulateCompany(MERCIER_SEED, ATELIER_MERCIER);
const open = company.filter((invoice) => isOpenAsOf(invoice, asOf));
const regularOf = (client: string): SimulatedInvoice[] =>
  company.filter((each) => each.client.name === client && each.kind === "invoice" && each.promisedOn === null);
const delaysOf = (client: string): number[] =>
  regularOf(client).map(({ dueOn, payments }) => daysBetween(dueOn, payments.at(-1)!.paidOn));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

describe("seededRandom", () => {
  it("gives the sequence of mulberry32 for seed 1", () => {
    // computed with whole numbers of unlimited size in Python
    const random = seededRandom(1);
    expect(random.share()).toBeCloseTo(0.6270739405881613, 15);
    expect(random.share()).toBeCloseTo(0.002735721180215478, 15);
  });

  it("gives whole numbers from the lowest to the highest, both included", () => {
    const random = seededRandom(3);
    const drawn = new Set(Array.from({ length: 200 }, () => random.whole(2, 5)));
    expect([...drawn].sort()).toEqual([2, 3, 4, 5]);
  });
});

describe("simulateCompany", () => {
  it("gives the same company for the same seed, and another for another", () => {
    expect(simulateCompany(MERCIER_SEED, ATELIER_MERCIER)).toEqual(company);
    expect(simulateCompany(MERCIER_SEED + 1, { ...ATELIER_MERCIER, agreements: [] })).not.toEqual(company);
  });

  it("pays every invoice to the cent, after its issue and on bank days", () => {
    for (const { issuedOn, total, payments } of company) {
      expect(payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(total);
      for (const { paidOn } of payments) expect(isBankDay(paidOn) && paidOn > issuedOn).toBe(true);
    }
  });

  it("numbers invoices in order of issue, from 1 in each year", () => {
    const numbers = company.map(({ number }) => number);
    expect([...numbers].sort()).toEqual(numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain("FA-2026-001");
  });

  it("leaves work to do at the as-of day", () => {
    expect(company.length).toBeGreaterThan(380);
    expect(open.length).toBeGreaterThanOrEqual(35);
    expect(open.filter(({ dueOn, kind }) => dueOn < asOf && kind !== "credit-note").length).toBeGreaterThanOrEqual(9);
    expect(open.some((invoice) => paidAsOf(invoice, asOf) > 0)).toBe(true);
    expect(new Set(open.map(({ kind }) => kind))).toEqual(new Set(["invoice", "deposit", "credit-note"]));
  });

  it("pays in runs where the client does", () => {
    const runDays = regularOf("Groupe Hexalis").map(({ payments }) => dayOfMonth(payments[0]!.paidOn));
    expect(runDays.every((day) => day >= 10 && day <= 14)).toBe(true);
    const fridays = regularOf("Bâtisseurs du Ponant").filter(({ payments }) => weekday(payments[0]!.paidOn) === 5);
    expect(fridays.length / regularOf("Bâtisseurs du Ponant").length).toBeGreaterThan(0.9);
  });

  it("gives each client its own delay", () => {
    expect(Math.max(...delaysOf("Cabinet dentaire Orva"))).toBeLessThanOrEqual(2);
    expect(Math.max(...delaysOf("Pharmacie des Lices"))).toBeLessThanOrEqual(4);
    expect(mean(delaysOf("Restaurant Clairval"))).toBeGreaterThan(30);
    const drifting = delaysOf("Hôtel des Glycines");
    expect(mean(drifting.slice(-8))).toBeGreaterThan(mean(drifting.slice(0, 8)) + 10);
  });

  it("keeps one promise and has broken another", () => {
    const promised = open.filter(({ promisedOn }) => promisedOn !== null);
    expect(promised.map(({ promisedOn }) => promisedOn! < asOf).sort()).toEqual([false, true]);
  });

  it("refuses a client it does not have", () => {
    const stranger = { client: "Nobody", issuedOn: calendarDate("2026-01-05"), net: 100, kind: "invoice" as const };
    expect(() => simulateCompany(1, { ...ATELIER_MERCIER, extras: [stranger] })).toThrow(RangeError);
  });
});

describe("the sample files", () => {
  const mercier = mercierWorkbook();
  const parts = Object.fromEntries(
    Object.entries(unzipSync(mercier.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
  const texts = [...parts["xl/sharedStrings.xml"]!.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map((match) => match[1]!);
  const shown = (cell: string): string | undefined => {
    const found = new RegExp(`<c r="${cell}" s="\\d+"( t="s")?>.*?<v>([^<]*)</v></c>`).exec(
      parts["xl/worksheets/sheet1.xml"]!,
    );
    return found?.[1] ? texts[Number(found[2])] : found?.[2];
  };

  it("are what the generator makes, byte for byte", () => {
    const committed = (name: string): Uint8Array => new Uint8Array(readFileSync(`samples/${name}`));
    expect(Buffer.compare(mercier.bytes, committed("factures-atelier-mercier.xlsx"))).toBe(0);
    expect(Buffer.compare(harbourWorkbook(), committed("invoices-harbour-joinery.xlsx"))).toBe(0);
  });

  it("hold every part that another part names", () => {
    const targets = Object.entries(parts)
      .filter(([path]) => path.endsWith(".rels"))
      .flatMap(([path, xml]) =>
        [...xml.matchAll(/Target="([^"]+)"/g)].map((match) =>
          new URL(match[1]!, `file:///${path.replace(/_rels\/[^/]+$/, "")}`).pathname.slice(1),
        ),
      );
    expect(targets.length).toBeGreaterThan(12);
    for (const target of targets) expect(Object.keys(parts)).toContain(target);
  });

  it("name their columns in the table as in the header row", () => {
    const names = [...parts["xl/tables/table1.xml"]!.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map((m) => m[1]);
    expect(names).toEqual(names.map((_, index) => shown(`${columnName(index + 1)}5`)));
  });

  it("hold each fault in the cell it is said to be in", () => {
    const cellOf = (what: string): (string | undefined)[] =>
      mercier.faults.filter((fault) => fault.what.startsWith(what)).map(({ cell }) => shown(cell));
    expect(cellOf("date typed as text")).toHaveLength(3);
    for (const date of cellOf("date typed as text")) expect(date).toMatch(/^\d\d\/\d\d\/\d{4}$/);
    expect(cellOf("a day that does not exist")).toEqual(["31/11/2026"]);
    for (const amount of cellOf("amount typed as text")) expect(amount).toMatch(/^[\d\u00a0\u202f]+,\d\d\u00a0€$/);
    expect(cellOf("settled without a date")).toEqual([undefined, undefined]);
    expect(cellOf("no due date")).toEqual([undefined, undefined, undefined]);
    expect(new Set(cellOf("second spelling"))).toEqual(new Set(["HOTEL DES GLYCINES", "Nordlys Architecture SARL"]));
  });

  it("carry a picture that decodes to its size", () => {
    const png = Buffer.from(logoPng());
    const dataLength = png.readUInt32BE(33);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(inflateSync(png.subarray(41, 41 + dataLength))).toHaveLength(120 * (1 + 120 * 3));
  });
});
