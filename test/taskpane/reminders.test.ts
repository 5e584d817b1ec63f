/// <reference types="office-js" />
import { calendarDate } from "../../src/engine/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { MARK } from "../../src/sheets/marks";
import type { CellValue } from "../../src/sheets/workbook";
import { cellsOf } from "../../src/sheets/markedCells";
import { ROWS } from "../functions/sampleBook";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import type { Rows } from "../sheets/book";
import { AGREE, enter, names, openPane, plain, until, WRITE, writtenPane, type OpenedPane } from "./openPane";

/** Working through the to-do list in the pane, over the real office.js: the words to send, and what was done. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => office.close());

jest.setTimeout(30_000);

const NOTE = "Noter dans le journal";

/** Dupont is called, Martin has an invoice of two days ago and an address; both are of the list. */
const WITH_ADDRESS: Rows = [
  [...ROWS[0]!, "E-mail client"],
  ...ROWS.slice(1, 5).map((row) => [...row, null]),
  [16, "Martin", "20/10/2026", "19/11/2026", 700, null, "compta@martin.example"],
];

function open(rows: Rows): ExcelHost {
  return new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows }] }, office);
}

/** Opens the line of a client. */
async function openLine(opened: OpenedPane, client: string): Promise<void> {
  await opened.sees("À faire cette semaine");
  line(opened, client).querySelector<HTMLButtonElement>("button")!.click();
  await until(() => line(opened, client).querySelector("form, .draft") !== null, opened.text);
}

function line({ document, text }: OpenedPane, client: string): Element {
  const found = [...document.querySelectorAll(".to-do > li")].find((each) => each.textContent.startsWith(client));
  if (!found) throw new Error(`no line for ${client} in: ${text()}`);
  return found;
}

/** The lines of the log, as the file has them. */
async function log(): Promise<readonly (readonly CellValue[])[]> {
  return cellsOf(await excelWorkbook().read(), MARK.logRows).filter((cells) => cells.some((cell) => cell !== null));
}

describe("a list in two currencies", () => {
  /** Dupont owes 1,200 euros and, since 4 November, 500 dollars. */
  const IN_TWO: Rows = [
    [...ROWS[0]!, "Devise"],
    ...ROWS.slice(1).map((row) => [...row, "EUR"]),
    ["U1", "Dupont", "05/10/2026", "04/11/2026", 500, null, "USD"],
  ];

  it("shows every line in its own currency, and its draft asks for that one alone", async () => {
    open(IN_TWO);
    const opened = openPane();
    await opened.sees("À faire cette semaine");
    const lines = [...opened.document.querySelectorAll(".to-do > li")].map((each) => plain(each.textContent));
    expect(lines.filter((text) => text.startsWith("Dupont"))).toEqual([
      expect.stringContaining("1 200 €"),
      expect.stringContaining("500 $"),
    ]);
    const inDollars = () =>
      [...opened.document.querySelectorAll(".to-do > li")].find((each) => plain(each.textContent).includes("500 $"))!;
    inDollars().querySelector<HTMLButtonElement>("button")!.click();
    await until(() => inDollars().querySelector(".draft") !== null, opened.text);
    const draft = plain(inDollars().querySelector(".draft")!.textContent);
    expect(draft).toContain("500,00 $");
    expect(draft).not.toMatch(/€|1 700/);
    opened.button("Copier la liste").click();
    await until(() => opened.copied.length > 0, opened.text);
    expect(opened.copied.map(plain).join()).toMatch(/1 200,00 €[^]*500,00 \$/);
  });
});

describe("a draft in the pane", () => {
  it("is a script for a call: whom, what to ask, and what is missing; its text can be copied", async () => {
    open(ROWS);
    const opened = openPane();
    await openLine(opened, "Dupont");
    const shown = line(opened, "Dupont");
    expect(shown.querySelector("h3")!.textContent).toBe("Appel");
    expect(shown.textContent).toContain("À compléter");
    expect(shown.querySelector("a")).toBeNull();
    const text = plain(shown.querySelector(".draft")!.textContent);
    expect(text).toContain("1 200,00 €");
    opened.button("Copier le texte").click();
    await opened.sees("Texte copié.");
    expect(opened.copied.map(plain)).toEqual([text]);
  });

  it("is an e-mail with a link that opens it where the client has an address, and none where it has not", async () => {
    open(WITH_ADDRESS);
    const opened = openPane();
    await openLine(opened, "Martin");
    const link = line(opened, "Martin").querySelector<HTMLAnchorElement>("a")!;
    const subject = line(opened, "Martin").querySelector("div[lang] > .strong")!.textContent;
    expect(link.textContent).toBe("Ouvrir dans la messagerie");
    const [address, query] = link.href.split("?");
    expect(address).toBe("mailto:compta@martin.example");
    const fields = new URLSearchParams(query);
    expect(fields.get("subject")).toBe(subject);
    const body = plain(fields.get("body")!.replaceAll("\r\n", "\n"));
    expect(body).toBe(plain(line(opened, "Martin").querySelector(".draft")!.textContent));
  });

  it("shows markup in the sheet as the text it is, in the draft too", async () => {
    const markup = "<img src=x onerror=alert(1)>";
    open(ROWS.map((row) => row.map((cell) => (cell === "0015" ? markup : cell))));
    const opened = openPane();
    await openLine(opened, "Dupont");
    expect(line(opened, "Dupont").querySelector(".draft")!.textContent).toContain(markup);
    expect(opened.document.querySelector("main img")).toBeNull();
  });

  it("is asked for by hand where Excel keeps the clipboard to itself", async () => {
    open(ROWS);
    const opened = openPane({ host: { copy: () => Promise.resolve(false) } });
    await openLine(opened, "Dupont");
    opened.button("Copier le texte").click();
    await opened.sees("Sélectionnez le texte ci-dessus");
  });

  it("follows the sheet while it is open, and closes with its line", async () => {
    const host = open(ROWS);
    const opened = openPane();
    await openLine(opened, "Dupont");
    host.type("Factures", "E5", 1300);
    opened.model.invalidate();
    await until(() => /1.300,00.€/.test(line(opened, "Dupont").querySelector(".draft")!.textContent), opened.text);
    host.type("Factures", "F5", "20/11/2026");
    opened.model.invalidate();
    await until(() => opened.document.querySelector(".draft") === null, opened.text);
  });

  it("is one at a time: another line closes the first, and a second press closes its own", async () => {
    open(WITH_ADDRESS);
    const opened = openPane();
    await openLine(opened, "Dupont");
    await openLine(opened, "Martin");
    expect(opened.document.querySelectorAll(".opened")).toHaveLength(1);
    opened.button("Refermer").click();
    expect(opened.document.querySelectorAll(".opened")).toHaveLength(0);
  });
});

describe("what was done", () => {
  it("waits for the first plan, since the log is a sheet of the workbook", async () => {
    const host = open(ROWS);
    const opened = openPane();
    await openLine(opened, "Dupont");
    expect(line(opened, "Dupont").textContent).toContain("écrivez d’abord le plan");
    expect(opened.document.querySelector("form")).toBeNull();
    expect(names(host)).toEqual(["Factures"]);
  });

  it("goes into the log with its promise, and the client leaves the list until that day", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    enter(opened, "#contact-outcome", "promise");
    await until(() => opened.document.querySelector("#contact-promise") !== null, opened.text);
    enter(opened, "#contact-promise", "2026-12-04");
    enter(opened, "#contact-note", "=1+1 dit Mme Petit");
    opened.button(NOTE).click();
    await opened.sees("Noté dans le journal : Dupont SARL.");
    await until(() => !/Dupont SARL.*Appeler/.test(toDo(opened)), opened.text);
    const [entry, ...others] = await log();
    expect(others).toEqual([]);
    // 46348 is 22 November 2026 and 46360 is 4 December 2026 as Excel counts days.
    expect(entry).toEqual([
      46_348,
      "Dupont SARL",
      "0015",
      "Appeler",
      "Téléphone",
      null,
      "Promesse",
      46_360,
      "=1+1 dit Mme Petit",
    ]);
    expect(opened.document.querySelector(".opened")).toBeNull();
  });

  it("is asked for the day of a promise, and for one to come; nothing is written meanwhile", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    enter(opened, "#contact-outcome", "promise");
    opened.button(NOTE).click();
    await opened.sees("Pour une promesse, indiquez le jour promis.");
    enter(opened, "#contact-promise", "2026-11-21");
    opened.button(NOTE).click();
    await opened.sees("Le jour promis est déjà passé");
    expect(await log()).toEqual([]);
  });

  it("is noted once, however often the button is pressed", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    enter(opened, "#contact-outcome", "voicemail");
    for (let press = 0; press < 5; press++) opened.button(NOTE).click();
    await opened.sees("Noté dans le journal");
    expect(await log()).toHaveLength(1);
  });

  it("stays in the form with the reason when Excel refuses, and is noted at the next press", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    enter(opened, "#contact-note", "Rappeler lundi");
    host.sheet("Plan de trésorerie").isProtected = true;
    opened.button(NOTE).click();
    await until(() => /Ôter la protection de la feuille/.test(line(opened, "Dupont").textContent), opened.text);
    expect(opened.document.querySelector<HTMLTextAreaElement>("#contact-note")!.value).toBe("Rappeler lundi");
    host.sheet("Plan de trésorerie").isProtected = false;
    opened.button(NOTE).click();
    await opened.sees("Noté dans le journal");
    expect((await log()).map((cells) => cells.at(-1))).toEqual(["Rappeler lundi"]);
  });

  it("is cancelled like any writing, and what was typed stays", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    enter(opened, "#contact-outcome", "no-answer");
    opened.button(NOTE).click();
    opened.button("Annuler").click();
    await opened.sees("Rien n’a été noté.");
    expect(opened.document.querySelector<HTMLSelectElement>("#contact-outcome")!.value).toBe("no-answer");
    expect(await log()).toEqual([]);
  });

  it("is not lost when a plan is being written: both end up in the workbook", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    await openLine(opened, "Dupont");
    const plan = opened.pane.press(MARK.toDo);
    opened.button(NOTE).click();
    expect(await plan).toBe("written");
    await opened.sees("Noté dans le journal");
    expect(await log()).toHaveLength(1);
  });
});

function toDo({ document }: OpenedPane): string {
  return document.querySelector("[data-section=to-do]")!.textContent;
}

describe("the sheets of settings and templates", () => {
  const BUTTON = "Régler les relances et leurs textes";
  const SHEETS = ["Relances – réglages", "Relances – modèles"];

  it("are added at the end, shown, and added no second time", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    const before = names(host);
    opened.button(BUTTON).click();
    await opened.sees("Feuilles ajoutées à la fin du classeur");
    const added = names(host).slice(before.length);
    expect(names(host).slice(0, before.length)).toEqual(before);
    expect(added).toEqual(SHEETS);
    await until(() => host.workbook.Worksheets.GetActiveWorksheet().Name === added[0], opened.text);
    host.workbook.Worksheets.GetItem("Factures").Activate();
    opened.button(BUTTON).click();
    await opened.sees("Ces feuilles sont déjà dans le classeur.");
    expect(names(host)).toEqual([...before, ...added]);
    await until(() => host.workbook.Worksheets.GetActiveWorksheet().Name === added[0], opened.text);
  });

  it("change the drafts: the company's name is no longer missing", async () => {
    const host = open(WITH_ADDRESS);
    const opened = await writtenPane(host);
    await openLine(opened, "Martin");
    await opened.sees("Le nom de votre société n’est pas indiqué.");
    opened.button(BUTTON).click();
    await opened.sees("Feuilles ajoutées");
    const { marks } = await excelWorkbook().read();
    const { sheet, range } = marks.find(({ key }) => key === MARK.settingsCompany)!;
    host.type(sheet, `B${range.firstRow}`, "Atelier Mercier");
    opened.model.invalidate();
    await until(() => !opened.text().includes("Le nom de votre société"), opened.text);
    expect(line(opened, "Martin").querySelector(".draft")!.textContent).toContain("Atelier Mercier");
  });

  it("are not offered before there is a plan: nothing is added to a workbook without the question", async () => {
    open(ROWS);
    const opened = openPane();
    await opened.sees("À faire cette semaine");
    expect(opened.text()).not.toContain(BUTTON);
  });

  it("say what to do when the workbook is protected", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    host.workbook.isStructureProtected = true;
    opened.button(BUTTON).click();
    await opened.sees("La structure du classeur est protégée");
  });
});

describe("the Monday review", () => {
  const REVIEW = "Revue du lundi";

  it("is written by its button and shown; the plan alone leaves it", async () => {
    const host = open(ROWS);
    const opened = await writtenPane(host);
    expect(names(host)).not.toContain(REVIEW);
    opened.button(REVIEW).click();
    await opened.sees("Étape 1 sur 3");
    await until(() => host.workbook.Worksheets.GetActiveWorksheet().Name === REVIEW, opened.text);
    expect(await opened.pane.press(MARK.plan)).toBe("written");
    expect(names(host)).toContain(REVIEW);
  });

  it("of the ribbon asks first in a workbook never written to, and is what comes at a yes", async () => {
    const host = open(ROWS);
    const opened = openPane();
    await opened.sees(WRITE);
    expect(await opened.pane.press(MARK.review)).toBe("asked");
    expect(opened.text()).toContain(REVIEW);
    opened.button(AGREE).click();
    await opened.sees("Mettre à jour le plan");
    await until(() => host.workbook.Worksheets.GetActiveWorksheet().Name === REVIEW, opened.text);
  });

  it("is compared with last week's plan, as the command line compares it", async () => {
    const host = open(ROWS);
    await writtenPane(host, { asOf: calendarDate("2026-11-15") });
    host.type("Factures", "F5", "18/11/2026");
    const opened = openPane();
    await opened.sees("Mettre à jour le plan");
    expect(await opened.pane.press(MARK.review)).toBe("written");
    const { sheets } = await excelWorkbook().read();
    const texts = sheets
      .find(({ name }) => name === REVIEW)!
      .cells.flat()
      .filter((cell) => typeof cell === "string");
    expect(texts.filter((text) => text.includes("Dupont"))).not.toEqual([]);
    expect(texts.filter((text) => text.includes("Première revue"))).toEqual([]);
  });
});
