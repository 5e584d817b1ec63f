/// <reference types="office-js" />
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { ROWS } from "../functions/sampleBook";
import { ExcelHost, type HostSheet } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import type { Rows } from "../sheets/book";
import { enter, names, openPane, until, writtenPane, type OpenedPane } from "./openPane";

/** Trying what if in the pane, over the real office.js: what the sliders say, and the scenarios of the workbook. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => office.close());

jest.setTimeout(30_000);

const KEEP = "Garder dans le classeur";
/** The lowest balance and the last one, of the plan and of what is tried. */
const OUTCOME = "[data-section=what-if] .outcome > .figures";

function open(...sheets: readonly HostSheet[]): ExcelHost {
  return new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }, ...sheets] }, office);
}

async function whatIf(opened: OpenedPane): Promise<void> {
  await opened.sees("Et si…");
  opened.document.querySelector<HTMLElement>("[data-section=what-if] summary")!.click();
  await until(() => opened.document.querySelector("#what-if-delay-all") !== null, opened.text);
}

/** What the table of the outcome says, cell by cell. */
function outcome({ document }: OpenedPane): readonly string[] {
  return [...document.querySelectorAll(`${OUTCOME} td`)].map(({ textContent }) => textContent);
}

function choices({ document }: OpenedPane): readonly string[] {
  return [...document.querySelectorAll("#what-if-scenario option")].map(({ textContent }) => textContent);
}

async function cellsOf(sheet: string): Promise<Rows> {
  const found = (await excelWorkbook().read()).sheets.find(({ name }) => name === sheet);
  return found?.cells ?? [];
}

/** Dupont never pays, a sale of 5,000 € comes. */
async function tryOut(opened: OpenedPane): Promise<void> {
  const [, dupont] = opened.document.querySelectorAll<HTMLOptionElement>("#what-if-client option");
  enter(opened, "#what-if-client", dupont!.value);
  opened.document.querySelector<HTMLInputElement>("[data-section=what-if] input[type=checkbox]")!.click();
  enter(opened, "#what-if-sale", "5 000");
  await until(() => outcome(opened).length === 6, opened.text);
}

describe("a scenario that is tried", () => {
  it("goes into a sheet of the user's under its name, is read back the same, and leads back to the plan", async () => {
    const host = open();
    const opened = await writtenPane(host);
    await whatIf(opened);
    await tryOut(opened);
    const before = outcome(opened);
    enter(opened, "#what-if-name", "Sans Dupont");
    opened.button(KEEP).click();
    await opened.sees("« Sans Dupont » est gardé dans la feuille « Scénarios ».");
    expect(names(host)).toContain("Scénarios");
    const [titles, ...lines] = await cellsOf("Scénarios");
    expect(titles!.slice(0, 6)).toEqual(["Scénario", "Changement", "Qui ou quoi", "Jours", "Montant TTC", "Date"]);
    // 2026-11-22 is day 46,348.
    expect(lines.slice(0, 2).map((line) => line.slice(0, 6))).toEqual([
      ["Sans Dupont", "Client ne paie pas", "Dupont SARL", null, null, null],
      ["Sans Dupont", "Vente en plus", "Nouveau client", null, 5000, 46_348],
    ]);
    expect(choices(opened)).toEqual(["À régler ci-dessous", "Sans Dupont", "Prudent", "Optimiste"]);
    expect(opened.document.querySelector<HTMLSelectElement>("#what-if-scenario")!.selectedIndex).toBe(1);
    await until(() => outcome(opened).length === 6, opened.text);
    expect(outcome(opened)).toEqual(before);
    opened.button("Revenir au plan").click();
    await until(() => outcome(opened).length === 0, opened.text);
    expect(opened.document.querySelector<HTMLSelectElement>("#what-if-scenario")!.selectedIndex).toBe(0);
  });

  it("goes below the scenarios that are there, whose table grows over it, and takes no name twice", async () => {
    const host = open();
    const opened = await writtenPane(host);
    await whatIf(opened);
    enter(opened, "#what-if-delay-all", "10");
    await opened.sees(KEEP);
    expect(opened.document.querySelector<HTMLInputElement>("#what-if-name")!.value).toBe("Scénario 1");
    opened.button(KEEP).click();
    await opened.sees("est gardé");
    opened.button("Revenir au plan").click();
    enter(opened, "#what-if-delay-all", "20");
    await opened.sees(KEEP);
    expect(opened.document.querySelector<HTMLInputElement>("#what-if-name")!.value).toBe("Scénario 2");
    enter(opened, "#what-if-name", "scenario 1");
    opened.button(KEEP).click();
    await opened.sees("Il y a déjà un scénario « scenario 1 ».");
    enter(opened, "#what-if-name", "");
    opened.button(KEEP).click();
    await opened.sees("Donnez un nom au scénario.");
    enter(opened, "#what-if-name", "Plus tard");
    opened.button(KEEP).click();
    await opened.sees("« Plus tard » est gardé");
    expect((await cellsOf("Scénarios")).slice(1, 3).map((line) => line.slice(0, 4))).toEqual([
      ["Scénario 1", "Client paie plus tard", "tous", 10],
      ["Plus tard", "Client paie plus tard", "tous", 20],
    ]);
    const table = (await excelWorkbook().read()).sheets.find(({ name }) => name === "Scénarios")!.tables[0]!;
    expect(table.range).toMatchObject({ firstRow: 1, lastRow: 3 });
  });

  it("waits for the first plan, since it adds a sheet to the workbook", async () => {
    const host = open();
    const opened = openPane();
    await whatIf(opened);
    enter(opened, "#what-if-delay-all", "30");
    await opened.sees("écrivez d’abord le plan");
    expect(opened.text()).not.toContain(KEEP);
    expect(names(host)).toEqual(["Factures"]);
  });
});

describe("the scenarios of the user's own sheet", () => {
  const rows: Rows = [
    ["Mes hypothèses"],
    ["Date", "Quoi", "Nom", "Jours", "Client"],
    [null, "Retard", "Hiver", 30, "Tous mes clients"],
  ];
  const own = { name: "Scénarios", rows };

  it("are shown beside the plan, as are the prudent and the optimistic one", async () => {
    open(own);
    const opened = openPane();
    await whatIf(opened);
    expect(choices(opened)).toEqual(["À régler ci-dessous", "Hiver", "Prudent", "Optimiste"]);
    enter(opened, "#what-if-scenario", "own Hiver");
    await until(() => outcome(opened).length === 6, opened.text);
    const chosen = outcome(opened);
    expect([...opened.document.querySelectorAll(`${OUTCOME} thead th`)].map((cell) => cell.textContent)).toEqual([
      ...["", "Plan", "Hiver", "Écart"],
    ]);
    enter(opened, "#what-if-scenario", "prudent");
    await opened.sees("aucun devis n’aboutit");
    enter(opened, "#what-if-scenario", "");
    await until(() => outcome(opened).length === 0, opened.text);
    enter(opened, "#what-if-delay-all", "30");
    await until(() => outcome(opened).length === 6, opened.text);
    expect(outcome(opened)).toEqual(chosen);
  });

  it("get lines below theirs, in the columns that their titles name", async () => {
    const host = open(own);
    const opened = await writtenPane(host);
    await whatIf(opened);
    enter(opened, "#what-if-delay-all", "15");
    await opened.sees(KEEP);
    opened.button(KEEP).click();
    await opened.sees("« Scénario 1 » est gardé dans la feuille « Scénarios ».");
    expect((await cellsOf("Scénarios"))[3]).toEqual([null, "Client paie plus tard", "Scénario 1", 15, "tous"]);
    expect((await cellsOf("Scénarios")).slice(0, 3)).toEqual(rows);
  });

  it("are told where they lack a column, and nothing is written", async () => {
    const host = open(own);
    const opened = await writtenPane(host);
    await whatIf(opened);
    enter(opened, "#what-if-sale", "900");
    await opened.sees(KEEP);
    opened.button(KEEP).click();
    await opened.sees("La feuille « Scénarios » n’a pas de colonne « Montant TTC »");
    expect(await cellsOf("Scénarios")).toEqual(rows);
  });

  it("stay as they are where a formula of the user's stands below them, or the sheet is protected", async () => {
    const host = open(own);
    const opened = await writtenPane(host);
    await whatIf(opened);
    host.type("Scénarios", "B4", '=""');
    enter(opened, "#what-if-delay-all", "15");
    await opened.sees(KEEP);
    opened.button(KEEP).click();
    await opened.sees("Le classeur a changé pendant le calcul");
    host.type("Scénarios", "B4", "");
    host.sheet("Scénarios").isProtected = true;
    opened.button(KEEP).click();
    await opened.sees("La feuille « Scénarios » est protégée");
    expect((await cellsOf("Scénarios")).slice(0, 3)).toEqual(rows);
  });

  it("leave the choice when they leave the sheet", async () => {
    const host = open(own);
    const opened = openPane();
    await whatIf(opened);
    enter(opened, "#what-if-scenario", "own Hiver");
    await until(() => outcome(opened).length === 6, opened.text);
    for (const cell of ["B3", "C3", "D3", "E3"]) host.type("Scénarios", cell, "");
    opened.model.invalidate();
    await until(() => choices(opened).length === 3, opened.text);
    expect(outcome(opened)).toEqual([]);
    expect(opened.text()).toContain("… tous les clients payaient plus tard ?");
  });
});
