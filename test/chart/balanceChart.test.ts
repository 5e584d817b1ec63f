import { balanceStory, type BalanceChartData, type BalanceWeek } from "../../src/chart/balance";
import { balanceChartSvg, type BalanceChartWords } from "../../src/chart/balanceChart";
import { balanceTableHtml, type BalanceTableWords } from "../../src/chart/balanceTable";
import { element, escapeMarkup } from "../../src/chart/markup";
import { valueScale } from "../../src/chart/scale";
import { addDays, calendarDate } from "../../src/engine/calendar";

const euros = (cents: number): string => `${cents / 100} EUR`;

const words: BalanceChartWords = {
  title: "Cash balance over 13 weeks",
  description: (story) =>
    `opens ${euros(story.openingBalance)}, lowest ${euros(story.lowestWeek.closing)} in ${story.lowestWeek.startsOn}, ` +
    `closes ${euros(story.closingBalance)}`,
  receipts: "Receipts",
  newSales: "New sales",
  payments: "Payments",
  balance: "Closing balance",
  range: "80 % range",
  alertLevel: "Alert level",
  belowAlert: (week) => `below: ${week.startsOn}`,
  amount: euros,
  axisAmount: (cents) => `${cents / 100_000} k`,
  week: (week) => week.startsOn.slice(5),
  weekDetails: (week) => `details ${week.startsOn}`,
};

/** Thirteen weeks with these closing balances, in whole euros, each with a range of `spread` euros to both sides. */
function weeksClosing(closings: readonly number[], spread = 1000): BalanceWeek[] {
  return closings.map((closing, index) => ({
    startsOn: addDays(calendarDate("2026-11-23"), 7 * index),
    receipts: 500_000,
    newSales: 0,
    payments: 400_000,
    closing: closing * 100,
    closingLow: (closing - spread) * 100,
    closingHigh: (closing + spread) * 100,
  }));
}

const CLOSINGS = [40, 35, 30, 22, 14, 9, -3, -1, 6, 12, 15, 16, 18].map((thousands) => thousands * 1000);
const data: BalanceChartData = { openingBalance: 3_800_000, alertLevel: 1_000_000, weeks: weeksClosing(CLOSINGS) };

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly words: string;
}

/** The elements of the markup in document order. Throws when tags do not nest, or a bare `<` or `&` stands in a text. */
function parsed(markup: string): Tag[] {
  const tags: { name: string; attributes: Record<string, string>; words: string }[] = [];
  const open: number[] = [];
  for (const [, text = "", tag] of markup.matchAll(/([^<]*)(<[^>]*>)/g)) {
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`bare ampersand in ${text}`);
    if (open.length > 0) tags[open.at(-1)!]!.words += text;
    const parts = /^<(\/?)([a-z]+)((?: [a-zA-Z0-9-]+="[^"<]*")*)(\/?)>$/.exec(tag!);
    if (!parts) throw new Error(`not a tag: ${tag}`);
    const [, closes, name, attributeText, empty] = parts;
    if (closes) {
      if (tags[open.pop() ?? -1]?.name !== name) throw new Error(`${tag} closes nothing`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...attributeText!.matchAll(/ ([^=]+)="([^"]*)"/g)].map((m) => [m[1]!, m[2]!]),
    );
    tags.push({ name: name!, attributes, words: "" });
    if (!empty) open.push(tags.length - 1);
  }
  if (open.length > 0) throw new Error("a tag stays open");
  return tags;
}

const texts = (markup: string): string[] =>
  parsed(markup)
    .filter((tag) => tag.name === "text")
    .map((tag) => tag.words);
const ofClass = (markup: string, name: string): Tag | undefined =>
  parsed(markup).find((tag) => tag.attributes["class"] === name);
const points = (list: string): { x: number; y: number }[] =>
  [...list.matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)].map((m) => ({ x: Number(m[1]), y: Number(m[2]) }));
const numbersOf = (markup: string): string[] =>
  parsed(markup).flatMap((tag) =>
    Object.values(tag.attributes).filter((value) => /NaN|Infinity|undefined/.test(value)),
  );

describe("balanceChartSvg", () => {
  it("is well formed in both themes and at every width", () => {
    for (const theme of ["light", "dark"] as const) {
      for (const width of [280, 320, 560, 900, 1400]) {
        const svg = balanceChartSvg(data, words, theme, width);
        expect(parsed(svg)[0]).toMatchObject({ name: "svg", attributes: { role: "img", width: String(width) } });
        expect(numbersOf(svg)).toEqual([]);
      }
    }
  });

  it("tells its story to those who cannot see it", () => {
    const [, title, description] = parsed(balanceChartSvg(data, words, "light"));
    expect(title).toMatchObject({ name: "title", words: "Cash balance over 13 weeks" });
    expect(description).toMatchObject({
      name: "desc",
      words: "opens 38000 EUR, lowest -3000 EUR in 2027-01-04, closes 18000 EUR",
    });
  });

  it("names the weeks, all of them where there is room and fewer where there is not", () => {
    const namedAt = (width: number): number =>
      texts(balanceChartSvg(data, words, "light", width)).filter((label) => /^\d\d-\d\d$/.test(label)).length;
    expect(namedAt(900)).toBe(13);
    expect(namedAt(320)).toBeLessThan(7);
    expect(namedAt(320)).toBeGreaterThan(2);
  });

  it("never lets the labels of two weeks touch", () => {
    for (const width of [280, 320, 400, 560, 720, 900]) {
      const places = parsed(balanceChartSvg(data, words, "light", width))
        .filter((tag) => tag.name === "text" && /^\d\d-\d\d$/.test(tag.words))
        .map((tag) => Number(tag.attributes["x"]));
      const gaps = places.slice(1).map((x, index) => x - places[index]!);
      expect(Math.min(...gaps)).toBeGreaterThan(35);
    }
  });

  it("keeps every word inside the picture, as far as widths can be estimated", () => {
    for (const width of [280, 320, 900]) {
      for (const tag of parsed(balanceChartSvg(data, words, "light", width)).filter((each) => each.name === "text")) {
        expect(Number(tag.attributes["x"])).toBeGreaterThan(0);
        expect(Number(tag.attributes["x"])).toBeLessThan(width);
      }
    }
  });

  it("draws a band that holds the line", () => {
    const svg = balanceChartSvg(data, words, "light");
    const line = points(ofClass(svg, "balance")!.attributes["d"]!);
    const band = points(ofClass(svg, "range")!.attributes["points"]!);
    const lower = band.slice(line.length).reverse();
    expect(line).toHaveLength(14);
    expect(band).toHaveLength(28);
    line.forEach(({ x, y }, index) => {
      expect([band[index]!.x, lower[index]!.x]).toEqual([x, x]);
      expect(band[index]!.y).toBeLessThanOrEqual(y);
      expect(lower[index]!.y).toBeGreaterThanOrEqual(y);
    });
  });

  it("draws receipts upward and payments downward from the zero line", () => {
    const svg = balanceChartSvg(data, words, "light");
    const zero = Number(ofClass(svg, "zero")!.attributes["y1"]);
    const columns = parsed(svg).filter((tag) => tag.name === "rect" && tag.attributes["fill"] === undefined);
    const receipts = columns.slice(0, 13);
    const payments = columns.slice(13);
    expect(payments).toHaveLength(13);
    for (const { attributes } of receipts)
      expect(Number(attributes["y"]) + Number(attributes["height"])).toBeCloseTo(zero);
    for (const { attributes } of payments) expect(Number(attributes["y"])).toBeCloseTo(zero);
    expect(Number(receipts[0]!.attributes["height"])).toBeGreaterThan(Number(payments[0]!.attributes["height"]));
  });

  it("draws an estimate of new sales paler, on top of what is known, and names it only where there is one", () => {
    const [first, ...others] = data.weeks;
    const withSales = { ...data, weeks: [{ ...first!, newSales: 200_000 }, ...others] };
    const svg = balanceChartSvg(withSales, words, "light");
    const tops = (markup: string): number[] =>
      [...markup.matchAll(/<rect [^>]*y="([\d.]+)"[^>]*height="([\d.]+)"/g)].flatMap(([, y, height]) => [
        Number(y),
        Number(height),
      ]);
    const group = (name: string): string => new RegExp(`<g class="${name}".*?</g>`).exec(svg)![0];
    const [known, knownHeight] = tops(group("receipts")) as [number, number];
    const [estimate, height] = tops(group("new-sales")) as [number, number];
    // 3,000 of 5,000 are known, 2,000 estimated; the one ends where the other begins, as exactly as a tenth of a pixel.
    expect(estimate + height).toBeCloseTo(known, 0);
    expect(height / knownHeight).toBeCloseTo(2 / 3, 1);
    expect(group("new-sales")).toContain('fill-opacity="0.45"');
    expect(texts(svg)).toContain("New sales");
    const plain = balanceChartSvg(data, words, "light");
    expect([plain.includes("new-sales"), texts(plain).includes("New sales")]).toEqual([false, false]);
  });

  it("names the first week under the alert level once", () => {
    expect(texts(balanceChartSvg(data, words, "light")).filter((each) => each.startsWith("below"))).toEqual([
      "below: 2026-12-28",
    ]);
  });

  it("names no week when the balance stays above the alert level", () => {
    const calm = { ...data, weeks: weeksClosing(CLOSINGS.map(() => 20_000)) };
    expect(ofClass(balanceChartSvg(calm, words, "light"), "first-week-below-alert")).toBeUndefined();
  });

  it("draws no alert level and no legend entry for it when there is none", () => {
    const svg = balanceChartSvg({ ...data, alertLevel: null }, words, "light");
    expect(ofClass(svg, "alert-level")).toBeUndefined();
    expect(texts(svg)).not.toContain("Alert level");
  });

  it("marks the part of the line that lies under zero, from crossing to crossing", () => {
    const svg = balanceChartSvg(data, words, "light");
    const zero = Number(ofClass(svg, "zero")!.attributes["y1"]);
    const underZero = points(ofClass(svg, "under-zero")!.attributes["d"]!);
    expect(underZero.every(({ y }) => y >= zero)).toBe(true);
    expect(underZero[0]!.y).toBeCloseTo(zero);
    expect(underZero.at(-1)!.y).toBeCloseTo(zero);
  });

  it("marks nothing under zero for a balance that stays above", () => {
    const calm = { ...data, weeks: weeksClosing(CLOSINGS.map(() => 20_000)) };
    expect(ofClass(balanceChartSvg(calm, words, "light"), "under-zero")).toBeUndefined();
  });

  it("escapes every word it is given", () => {
    const evil = `<script>alert("1")</script>&'`;
    const evilWords: BalanceChartWords = {
      title: evil,
      ...{ receipts: evil, newSales: evil, payments: evil, balance: evil, range: evil, alertLevel: evil },
      description: () => evil,
      belowAlert: () => evil,
      amount: () => evil,
      axisAmount: () => evil,
      week: () => evil,
      weekDetails: () => evil,
    };
    const svg = balanceChartSvg(data, evilWords, "light");
    expect(svg).not.toContain("<script");
    expect(() => parsed(svg)).not.toThrow();
  });

  it("uses no style and no script, which a content security policy would refuse", () => {
    expect(balanceChartSvg(data, words, "light")).not.toMatch(/style=|<style|<script|href|\son[a-z]+=/);
  });

  it("draws the same picture from the same figures", () => {
    expect(balanceChartSvg(data, words, "dark", 700)).toBe(balanceChartSvg(structuredClone(data), words, "dark", 700));
  });

  it.each([
    [
      "all zero",
      {
        openingBalance: 0,
        alertLevel: 0,
        weeks: weeksClosing(
          CLOSINGS.map(() => 0),
          0,
        ),
      },
    ],
    ["all negative", { openingBalance: -1, alertLevel: null, weeks: weeksClosing(CLOSINGS.map(() => -80_000)) }],
    ["one huge", { ...data, weeks: weeksClosing([...CLOSINGS.slice(0, 12), 90_000_000_000]) }],
    ["one week", { ...data, weeks: weeksClosing([5]) }],
  ])("draws %s amounts inside the plot", (_, extreme: BalanceChartData) => {
    const svg = balanceChartSvg(extreme, words, "light");
    expect(numbersOf(svg)).toEqual([]);
    const height = Number(parsed(svg)[0]!.attributes["height"]);
    for (const { x, y } of points(ofClass(svg, "balance")!.attributes["d"]!)) {
      expect(x > 0 && x < 900).toBe(true);
      expect(y > 0 && y < height).toBe(true);
    }
  });

  it("refuses amounts that are no numbers, no weeks at all, and a width nobody can read", () => {
    const broken = { ...data, weeks: weeksClosing([1, Number.NaN]) };
    expect(() => balanceChartSvg(broken, words, "light")).toThrow(RangeError);
    expect(() => balanceChartSvg({ ...data, openingBalance: Infinity }, words, "light")).toThrow(RangeError);
    expect(() => balanceChartSvg({ ...data, weeks: [] }, words, "light")).toThrow(RangeError);
    expect(() => balanceChartSvg(data, words, "light", 100)).toThrow(RangeError);
  });
});

describe("balanceStory", () => {
  it("finds the lowest week, the first at risk, and both ends", () => {
    expect(balanceStory(data)).toMatchObject({
      openingBalance: 3_800_000,
      closingBalance: 1_800_000,
      lowestWeek: { startsOn: "2027-01-04" },
      firstWeekBelowAlert: { startsOn: "2026-12-28" },
    });
  });

  it("counts from zero when there is no alert level", () => {
    expect(balanceStory({ ...data, alertLevel: null }).firstWeekBelowAlert?.startsOn).toBe("2027-01-04");
  });

  it("is not alarmed by a balance exactly at the alert level", () => {
    expect(balanceStory({ ...data, weeks: weeksClosing([10_000]) }).firstWeekBelowAlert).toBeNull();
  });
});

describe("balanceTableHtml", () => {
  const tableWords: BalanceTableWords = {
    caption: "Balance <b>",
    week: "Week",
    receipts: "In",
    newSales: "New",
    payments: "Out",
    closing: "Closing",
    range: "Range",
    amount: euros,
    weekOf: (week) => week.startsOn,
    rangeOf: (week) => `${euros(week.closingLow)} to ${euros(week.closingHigh)}`,
  };

  it("has a caption, a header and one row per week with its own header", () => {
    const tags = parsed(balanceTableHtml(data, tableWords));
    expect(tags.find((tag) => tag.name === "caption")?.words).toBe("Balance &lt;b&gt;");
    expect(tags.filter((tag) => tag.name === "tr")).toHaveLength(14);
    expect(tags.filter((tag) => tag.attributes["scope"] === "row").map((tag) => tag.words)).toContain("2026-11-23");
  });

  it("has a column for an estimate of new sales only where there is one", () => {
    const [first, ...others] = data.weeks;
    const table = balanceTableHtml({ ...data, weeks: [{ ...first!, newSales: 200_000 }, ...others] }, tableWords);
    expect(table).toContain('<th scope="col">New</th>');
    expect(table).toContain("<td>2000 EUR</td>");
    expect(balanceTableHtml(data, tableWords)).not.toContain("New");
  });

  it("marks the weeks under the alert level", () => {
    const rows = parsed(balanceTableHtml(data, tableWords)).filter((tag) => tag.attributes["class"] === "below-alert");
    expect(rows).toHaveLength(4);
  });
});

describe("escapeMarkup", () => {
  it("escapes what could end a text or an attribute", () => {
    expect(escapeMarkup(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  });

  it("leaves out what XML cannot hold, and keeps letters outside the basic plane", () => {
    expect(escapeMarkup("a\u0000b\ud800c😀\u000b")).toBe("abc😀");
  });
});

describe("element", () => {
  it("closes itself without children", () => {
    expect(element("line", { x1: 1 })).toBe('<line x1="1"/>');
  });
});

describe("valueScale", () => {
  const area = { top: 0, bottom: 100 };

  it("counts in round steps and holds zero", () => {
    expect(valueScale([-12, 38], area, 5, 1).ticks).toEqual([-20, -10, 0, 10, 20, 30, 40]);
  });

  it("places the ends of the axis at the ends of the area", () => {
    const { place, ticks } = valueScale([-12, 38], area, 5, 1);
    expect([place(ticks[0]!), place(ticks.at(-1)!)]).toEqual([100, 0]);
  });

  it("shows the smallest span when all values are zero", () => {
    expect(valueScale([0, 0], area, 4, 100).ticks).toEqual([0, 25, 50, 75, 100]);
  });
});
