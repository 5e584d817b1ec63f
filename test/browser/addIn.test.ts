import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { calendarDate } from "../../src/engine/calendar";
import { expectedPayment, paymentRange } from "../../src/functions/answers";
import { workOutBook, type Book } from "../../src/functions/book";
import type { WorkbookSnapshot } from "../../src/sheets/workbook";
import { phrasesIn } from "../../src/text/language";
import { PANE_LINE } from "../../src/text/paneLine";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { plan } from "../excel/sampleBook";
import { CHOICES } from "../sheets/book";
import { findBrowser } from "./findBrowser";
import { cellIn, launch, openPlayground, picture, started, typeIn, type OpenPage } from "./openBrowser";

/**
 * The built add-in in a real browser, at the manifest's own addresses, on the real office.js; behind it Excel's stand-in,
 * in the very page that `npm run playground` serves.
 */

const TODAY = "2026-11-22";
const SAMPLE = "samples/factures-atelier-mercier.xlsx";
/** The invoices of the sample stand here; columns T to Z beside them are free. */
const SHEET = "Factures";
const PAID_ON = "K";
const AMOUNT_PAID = "J";

const program = findBrowser();
if (program === null) {
  const message = "No Chrome, Edge or Chromium was found. Install one, or name it in ENCAISSE_BROWSER.";
  if (process.env["CI"] === "true") throw new Error(message);
  process.stderr.write(`${message} The tests in a browser are left out.\n`);
}
const inBrowser = program === null ? describe.skip : describe;

jest.setTimeout(90_000);
let browser: Browser;

beforeAll(async () => {
  if (program !== null) browser = await launch(program);
});

afterAll(async () => {
  if (program !== null) await browser.close();
});

/** Presses a ribbon button and waits until the add-in says that it has ended. */
async function press(page: Page, label: string): Promise<void> {
  await page.getByRole("button", { name: label, exact: true }).click();
  await page.waitForFunction(() => document.querySelector("nav [aria-busy]") === null);
}

/** The workbook of the page, saved as a file and read by the command line's own reader. */
async function saved(page: Page): Promise<WorkbookSnapshot> {
  const bytes = await page.evaluate(async () => [...(await window.playground!).save()]);
  return openXlsx(Uint8Array.from(bytes)).read();
}

/** Waits until a cell holds something else than before, or what is wanted. */
async function settled(page: Page, address: string, wanted: unknown): Promise<unknown> {
  const since = Date.now();
  for (;;) {
    const { value } = await cellIn(page, SHEET, address);
    if (value === wanted || Date.now() - since > 40_000) return value;
    await page.waitForTimeout(50);
  }
}

inBrowser("the add-in in a browser", () => {
  let opened: OpenPage;
  let book: Book;
  /** Invoices that are open at the end of today, with their row, the latest last. */
  let open: { readonly id: string; readonly row: number; readonly owed: number }[];

  beforeAll(async () => {
    opened = await openPlayground(browser, { today: TODAY });
    const snapshot = await openXlsx(readFileSync(SAMPLE)).read();
    book = await workOutBook(snapshot, { asOf: calendarDate(TODAY), choices: CHOICES });
    open = [...book.payments.values()].map(({ invoiceId, outstanding }) => ({
      id: invoiceId,
      row: book.reading.rowsOf.get(invoiceId)![0]!,
      owed: outstanding / 100,
    }));
  });

  afterAll(async () => {
    await opened.page.context().close();
  });

  it("starts in Excel on the web", async () => {
    const host = await opened.addIn().evaluate(() => (window as unknown as OfficeHost).Office.onReady());
    expect(host).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  });

  it("computes the formulas of the user's own sheets as the file has them", async () => {
    const file = await openXlsx(readFileSync(SAMPLE)).read();
    expect(await saved(opened.page)).toEqual({ ...file, sheets: file.sheets.map(withNumbersRounded) });
  });

  it("answers in cells, beside them and through formulas on top of them", async () => {
    const [first, second] = open.slice(-2);
    await typeIn(opened.page, SHEET, {
      T6: `=EXPECTED_PAYMENT(A${first!.row})`,
      T7: `=EXPECTED_PAYMENT(A${second!.row})`,
      U6: `=L${first!.row}`,
      U7: `=L${second!.row}`,
      T9: '=SUMIFS(U6:U7,T6:T7,">="&DATE(2026,11,22))',
      T10: `=PAYMENT_RANGE("${first!.id}",0.5)`,
      T12: '=EXPECTED_PAYMENT("nobody")',
      T13: "=EXPECTED_PAYMENT()",
      T14: "=IFERROR(T12,-1)",
      T15: '=DUE_DATE(DATE(2026,1,10),"net 30")',
      T16: "=1/0+DSO()",
    });
    const expected = valueOf(expectedPayment(book, first!.id));
    expect(await settled(opened.page, "T6", expected)).toBe(expected);
    const later = valueOf(expectedPayment(book, second!.id));
    expect(await settled(opened.page, "T7", later)).toBe(later);
    expect(await settled(opened.page, "T9", first!.owed + second!.owed)).toBeCloseTo(first!.owed + second!.owed, 6);
    const [range] = valueOf(paymentRange(book, first!.id, 0.5));
    expect(await settled(opened.page, "T10", range![0])).toBe(range![0]);
    expect((await cellIn(opened.page, SHEET, "U10")).value).toBe(range![1]);
    expect(await settled(opened.page, "T12", "#N/A")).toBe("#N/A");
    expect(await opened.page.locator('td[data-cell="T12"]').getAttribute("title")).toContain("nobody");
    expect((await cellIn(opened.page, SHEET, "T13")).value).toBe("#VALUE!");
    expect((await cellIn(opened.page, SHEET, "T14")).value).toBe(-1);
    // 2026-02-09, thirty days after 10 January.
    expect(await settled(opened.page, "T15", 46_062)).toBe(46_062);
    expect((await cellIn(opened.page, SHEET, "T16")).value).toBe("#DIV/0!");
  });

  it("lets cells change by themselves when the user types a payment", async () => {
    const { row } = open.at(-2)!;
    const amount = (await cellIn(opened.page, SHEET, `H${row}`)).value;
    const others = (await cellIn(opened.page, SHEET, "U7")).value;
    for (const [address, text] of [
      [`${PAID_ON}${row}`, "20/11/2026"],
      [`${AMOUNT_PAID}${row}`, String(amount)],
    ] as const) {
      // prettier-ignore
      await opened.page.locator(`td[data-cell="${address}"]`).click();
      await opened.page.keyboard.type(text.replace(".", ","));
      await opened.page.keyboard.press("Enter");
    }
    expect((await cellIn(opened.page, SHEET, `${PAID_ON}${row}`)).value).toBe(46_346);
    // Nothing is left to pay: no expected date, and the sum on top of it loses the invoice.
    expect(await settled(opened.page, "T6", "#N/A")).toBe("#N/A");
    expect(await settled(opened.page, "T9", others)).toBe(others);
    await picture(opened.page, "functions");
  });

  it("is told when no cell asks any more", async () => {
    const calls = (): Promise<number> =>
      opened.page.evaluate(async () => (await window.playground!).stage().functions.callCount);
    const before = await calls();
    await typeIn(opened.page, SHEET, { T7: "", T12: "" });
    expect(await calls()).toBe(before - 2);
    await typeIn(opened.page, SHEET, { T6: "", T10: "", T15: "", T16: "" });
    expect(await calls()).toBe(0);
  });

  it("asked for nothing outside but office.js, and failed nowhere", () => {
    expect([...opened.outside].filter((address) => !address.startsWith(MICROSOFT))).toEqual([]);
    expect([...opened.outside].map((address) => address.slice(MICROSOFT.length)).sort()).toEqual(OFFICE_FILES);
    expect(opened.faults).toEqual([]);
  });
});

inBrowser("the ribbon in a browser", () => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPlayground(browser, { today: TODAY });
  });

  afterAll(async () => {
    await opened.page.context().close();
  });

  it("asks in the pane before the first writing, and writes nothing yet", async () => {
    const before = await saved(opened.page);
    await press(opened.page, "Plan de trésorerie");
    const pane = opened.addIn();
    await pane.getByRole("heading", { name: "Ce qui sera ajouté à ce classeur" }).waitFor();
    expect(await saved(opened.page)).toEqual(before);
    await picture(opened.page, "question");
    await pane.getByRole("button", { name: "Ajouter au classeur" }).click();
    await pane.getByRole("button", { name: "Mettre à jour le plan" }).waitFor();
  });

  it("writes the plan that the command line writes into the file, cell by cell", async () => {
    await press(opened.page, "Plan de trésorerie");
    expect(await opened.page.getByRole("tab", { selected: true }).textContent()).toBe("Plan de trésorerie");
    await picture(opened.page, "plan");
    const file = openXlsx(readFileSync(SAMPLE));
    await plan(file, { opening: null, alertLevel: null, language: null });
    const [inFile, inExcel] = [await file.read(), await saved(opened.page)];
    expect(inExcel.sheets.map(withNumbersRounded)).toEqual(inFile.sheets.map(withNumbersRounded));
    expect(new Set(inExcel.marks)).toEqual(new Set(inFile.marks));
  });

  it("changes nothing on the second press", async () => {
    const before = await saved(opened.page);
    await press(opened.page, "Plan de trésorerie");
    expect(await saved(opened.page)).toEqual(before);
  });

  it("opens the reminders", async () => {
    await press(opened.page, "À relancer");
    expect(await opened.page.getByRole("tab", { selected: true }).textContent()).toBe("À faire");
    await picture(opened.page, "to-do");
  });

  it("says in the pane why there is no plan", async () => {
    await opened.page.locator("#books").selectOption("blank");
    await opened.page.getByRole("tab", { name: "Feuil1" }).waitFor();
    await started(opened.page);
    await press(opened.page, "Plan de trésorerie");
    expect(await opened.page.locator("#pane").isVisible()).toBe(true);
    await opened.addIn().getByRole("alert").filter({ hasText: /\S/ }).waitFor();
    await picture(opened.page, "no-invoices");
    expect(opened.faults).toEqual([]);
  });

  it("speaks English when Excel does, on the same workbook", async () => {
    await opened.page.locator("#language").selectOption("en-US");
    await opened.page.getByRole("button", { name: "Cash plan" }).waitFor();
    await started(opened.page);
    expect(await opened.page.getByRole("navigation").getByRole("button").allTextContents()).toEqual(["Cash plan", "To do", "Monday review", "Pane"]); // prettier-ignore
    const language = await opened
      .addIn()
      .evaluate(() => (window as unknown as OfficeHost).Office.context.displayLanguage);
    expect(language).toBe("en-US");
    expect(opened.faults).toEqual([]);
  });
});

/** What `npm run playground` starts, on any free port. */
async function serve(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = spawn(process.execPath, ["playground/serve.mjs", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(server.stdout, "data")) as [Buffer];
  return { address: /http:\S+/.exec(line.toString())![0], close: () => void server.kill() };
}

/** What a narrow pane shows, in pixels: the least that Excel gives it. */
const NARROW = 320;

inBrowser.each([
  ["fr-FR", "fr", "Volet", "Trésorerie sur 13 semaines"],
  ["en-US", "en", "Pane", "Cash over 13 weeks"],
] as const)("the pane in %s", (locale, language, button, title) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPlayground(browser, { today: TODAY, locale, book: "factures-atelier-mercier.xlsx" });
    await opened.page.locator("#pane").evaluate((pane, width) => (pane.style.width = `${width}px`), NARROW);
  });

  afterAll(async () => {
    await opened.page.context().close();
  });

  /** Opens the pane and waits for all of it; what of it would have to be scrolled sideways, in pixels. */
  async function beyondTheEdge(name: string): Promise<number> {
    await started(opened.page, opened.faults);
    await press(opened.page, button);
    await opened.addIn().getByRole("heading", { name: title }).waitFor();
    await picture(opened.page, `pane-${locale}-${name}`);
    return opened.addIn().evaluate(() => document.documentElement.scrollWidth - innerWidth);
  }

  it("fits into a narrow pane, in light, dark and high contrast", async () => {
    expect(await beyondTheEdge("light")).toBeLessThanOrEqual(0);
    expect(await opened.addIn().evaluate(() => innerWidth)).toBeLessThanOrEqual(NARROW);
    await opened.page.emulateMedia({ forcedColors: "active" });
    expect(await beyondTheEdge("contrast")).toBeLessThanOrEqual(0);
    await opened.page.emulateMedia({ forcedColors: "none" });
    const background = (): Promise<number> => opened.addIn().evaluate(lightness);
    expect(await background()).toBeGreaterThan(200);
    const frame = await opened.page.locator("iframe").elementHandle();
    await opened.page.locator("#theme").selectOption("dark");
    await opened.page.waitForFunction((old) => !old.isConnected, frame);
    expect(await beyondTheEdge("dark")).toBeLessThanOrEqual(0);
    expect(await background()).toBeLessThan(80);
    expect(opened.faults).toEqual([]);
  });

  it("shows the invoice that is selected, and one open invoice less once it is paid", async () => {
    const found = (open: number): string => phrasesIn(language).found(419, open, SHEET);
    await opened.addIn().getByText(found(37)).waitFor();
    const row = 423;
    const id = String((await cellIn(opened.page, SHEET, `A${row}`)).value);
    await opened.page.locator(`td[data-cell="A${row}"]`).click();
    await opened.addIn().getByText(id).first().waitFor();
    const amount = (await cellIn(opened.page, SHEET, `H${row}`)).value;
    await typeIn(opened.page, SHEET, { [`${AMOUNT_PAID}${row}`]: String(amount), [`${PAID_ON}${row}`]: "2026-11-20" });
    await opened.addIn().getByText(found(36)).waitFor();
    expect(opened.faults).toEqual([]);
  });

  it("says so when what it loads on demand does not come, and loads it at the next press", async () => {
    const { pane } = phrasesIn(language);
    const first = opened.addIn().locator(".to-do > li").first();
    const parts = /\/line\.[0-9a-f]+\.js$/;
    await opened.page.route(parts, (route) => route.abort());
    await first.getByRole("button", { name: pane.reminder.open }).click();
    await first.getByText(pane.notLoaded).waitFor();
    await opened.page.unroute(parts);
    await first.getByRole("button", { name: pane.reminder.close }).click();
    await first.getByRole("button", { name: pane.reminder.open }).click();
    await first.locator(".draft").waitFor();
    await first.getByRole("button", { name: pane.reminder.close }).click();
  });

  it("says so when trying what if does not come, and comes at the next press", async () => {
    const { pane } = phrasesIn(language);
    const card = opened.addIn().locator("[data-section=what-if]");
    const parts = /\/what-if\.[0-9a-f]+\.js$/;
    await opened.page.route(parts, (route) => route.abort());
    await card.locator("summary").click();
    await card.getByText(pane.notLoaded).waitFor();
    await opened.page.unroute(parts);
    await card.getByRole("button", { name: pane.tryAgain }).click();
    await card.getByRole("slider").first().waitFor();
    expect(await opened.addIn().evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await card.locator("summary").first().click();
  });

  it("shows a draft without being scrolled sideways, and leaves sending to the user's own mail program", async () => {
    const words = phrasesIn(language).pane.reminder;
    const first = opened.addIn().locator(".to-do > li").first();
    await first.getByRole("button", { name: words.open }).click();
    await first.locator(".draft").waitFor();
    expect(await first.getByRole("link", { name: PANE_LINE[language].mail }).getAttribute("href")).toMatch(
      /^mailto:\S+@\S+\?subject=/,
    );
    await picture(opened.page, `pane-${locale}-draft`);
    expect(await opened.addIn().evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(opened.faults).toEqual([]);
  });
});

/** Runs in the pane: how light its background is, from 0 to 255. */
function lightness(): number {
  for (const element of [document.querySelector("main"), document.body, document.documentElement]) {
    const [red, green, blue, alpha = "1"] = element
      ? (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [])
      : [];
    if (red !== undefined && alpha !== "0") return (Number(red) + Number(green) + Number(blue)) / 3;
  }
  return 255;
}

inBrowser("the playground on its own", () => {
  let stop = (): void => undefined;

  afterAll(() => {
    stop();
  });

  it("runs on a plain address of this machine, and opens, plans and saves a workbook", async () => {
    const { address, close } = await serve();
    stop = close;
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith("blob:")) faults.push(request.url());
    });
    await page.goto(`${address}?locale=en-US`);
    await started(page);
    await press(page, "Cash plan");
    const pane = page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
    await pane.getByRole("button", { name: "Add to the workbook" }).click();
    await pane.getByRole("button", { name: "Update the plan" }).waitFor();
    await picture(page, "playground-english");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save as .xlsx" }).click();
    const file = readFileSync(await (await download).path());
    const names = (await openXlsx(file).read()).sheets.map(({ name }) => name);
    expect(names).toEqual([
      ...["Invoices", "Expenses", "Sales to come"],
      ...["Cash plan", "To do", "Forecast", "Plans kept (Encaisse)"],
    ]);
    await page.locator("#file").setInputFiles({ name: "saved.xlsx", mimeType: "", buffer: file });
    await page.getByRole("tab", { name: "Cash plan" }).waitFor();
    await page.locator("#file").setInputFiles({ name: "broken.xlsx", mimeType: "", buffer: Buffer.from("no zip") });
    await page.getByText("This file does not open").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

interface OfficeHost {
  readonly Office: { onReady(): Promise<unknown>; readonly context: { readonly displayLanguage: string } };
}

/** Where the manifest's page asks for office.js, and the files of it that come from there. */
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const OFFICE_FILES = ["excel-web-16.00.js", "fr-fr/office_strings.js", "office.js"];

function valueOf<Value>(answer: { readonly value: Value } | { readonly message: string }): Value {
  if ("value" in answer) return answer.value;
  throw new Error(answer.message);
}

/** Formulas compute sums in another order than the file's maker did: the last digit may differ. */
function withNumbersRounded(sheet: WorkbookSnapshot["sheets"][number]): WorkbookSnapshot["sheets"][number] {
  const rounded = (value: unknown) => (typeof value === "number" ? Number(value.toPrecision(12)) : value);
  return { ...sheet, cells: sheet.cells.map((row) => row.map(rounded) as typeof row) };
}
