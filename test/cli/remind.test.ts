import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { main } from "../../src/cli/main";
import type { SheetLayout } from "../../src/sheets/layout/sheetLayout";
import { MARK } from "../../src/sheets/marks";
import type { CellValue, WorkbookSnapshot } from "../../src/sheets/workbook";
import { serialOfDate } from "../../src/sheets/serialDate";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { day } from "../engine/ledgerBuilders";

/** From the command line to the files and back: what a person does with the list, the log and the settings. */

const INVOICES = `N° facture;Client;Type client;Contact;Adresse;Ville;Email;Date facture;Échéance;Montant TTC;Date de paiement;Dernière relance;Niveau de relance
F1;Dupont & Fils;entreprise;Mme Durand;3 quai Sud;13002 Marseille;compta@dupont.example;01/05/2026;31/05/2026;12 000,00 €;;22/06/2026;2
F2;<b>Martin</b>;particulier;;;;m@martin.example;01/11/2026;20/11/2026;300,00 €;;;
F3;Durand;entreprise;;;;;01/10/2026;30/10/2026;300,00 €;19/11/2026;;
`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "encaisse-remind-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function collector(): { stream: Writable; text: () => string } {
  const parts: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => parts.join("") };
}

async function encaisse(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out = collector();
  const err = collector();
  const code = await main([...args, "--as-of", "2026-11-20"], {
    stdout: out.stream,
    stderr: err.stream,
    environment: { LANG: "fr_FR.UTF-8" },
    now: () => new Date(2026, 10, 20, 12),
  });
  return { code, out: out.text().replaceAll(/[\u00a0\u202f]/g, " "), err: err.text() };
}

async function invoiceFile(): Promise<string> {
  const path = join(folder, "factures.csv");
  await writeFile(path, INVOICES);
  return path;
}

/** A workbook with the plan in it, made from the text file. */
async function plannedBook(): Promise<string> {
  const path = join(folder, "factures.xlsx");
  await encaisse("plan", await invoiceFile(), "--out", path);
  return path;
}

async function snapshotOf(path: string): Promise<WorkbookSnapshot> {
  return openXlsx(new Uint8Array(await readFile(path))).read();
}

function rowsOf(snapshot: WorkbookSnapshot, key: string): readonly (readonly CellValue[])[] {
  const mark = snapshot.marks.find((candidate) => candidate.key === key);
  const sheet = snapshot.sheets.find(({ name }) => name === mark?.sheet);
  if (!mark || !sheet) return [];
  const { firstRow, lastRow, firstColumn, lastColumn } = mark.range;
  return sheet.cells
    .slice(firstRow - sheet.firstRow, lastRow + 1 - sheet.firstRow)
    .map((row) => row.slice(firstColumn - sheet.firstColumn, lastColumn + 1 - sheet.firstColumn))
    .filter((row) => row.some((cell) => cell !== null && cell !== ""));
}

/** What a person types: cells of one of our sheets, by the mark of the sheet and the place within a mark. */
async function type(
  path: string,
  key: string,
  cells: readonly (readonly [number, number, CellValue])[],
): Promise<void> {
  const workbook = openXlsx(new Uint8Array(await readFile(path)));
  const snapshot = await workbook.read();
  const mark = snapshot.marks.find((candidate) => candidate.key === key)!;
  const sheet = snapshot.sheets.find(({ name }) => name === mark.sheet)!;
  const [sheetKey] = key.split(".") as [string];
  const rows = sheet.cells.map((row) => [...row]);
  for (const [row, column, value] of cells) {
    const at = (rows[mark.range.firstRow - sheet.firstRow + row] ??= []);
    at[mark.range.firstColumn - sheet.firstColumn + column] = value;
  }
  const layout: SheetLayout = {
    mark: sheetKey,
    name: sheet.name,
    rows: rows.map((row) =>
      Array.from(row, (value: CellValue | undefined) => {
        if (typeof value === "number") return { content: { kind: "number" as const, number: value }, style: {} };
        return typeof value === "string" ? { content: { kind: "text" as const, text: value }, style: {} } : undefined;
      }),
    ),
    columnWidths: [],
    cellMarks: snapshot.marks
      .filter((candidate) => candidate.sheet === sheet.name && candidate.key !== sheetKey)
      .map((candidate) => ({ key: candidate.key, range: candidate.range, ownedByUser: true })),
    frozenRows: 0,
    frozenColumns: 0,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: 0 },
    chart: null,
    autoFilter: null,
  };
  await workbook.write({ sheets: [layout], columns: null });
  await writeFile(path, workbook.bytes());
}

const serial = (text: string): number => serialOfDate(day(text), 1900);

describe("encaisse remind", () => {
  it("says whom to remind, when, why, and what it may bring, called an assumption", async () => {
    const { out } = await encaisse("remind", await invoiceFile());
    expect(out).toMatch(/Dupont & Fils +Mise en demeure +12 000,00 € +173/);
    expect(out).toMatch(/attendus avant la semaine du .* \(hypothèse\)/);
  });

  it("gives the same list as data", async () => {
    const { out } = await encaisse("remind", await invoiceFile(), "--json", "--client", "dupont");
    const answer = JSON.parse(out) as { toDo: { client: string; step: string; amount: number; level: number }[] };
    expect(answer.toDo).toMatchObject([{ client: "Dupont & Fils", step: "formal-notice", amount: 12_000, level: 3 }]);
  });

  it("writes drafts that a person sends, escaped, and a page that lists them", async () => {
    const out = join(folder, "drafts");
    await encaisse("remind", await invoiceFile(), "--out", out);
    const names = await readdir(out);
    expect(names).toEqual([
      "2026-11-20 dupont-fils formal-notice.html",
      "2026-11-23 b-martin-b first-reminder.eml",
      "index.html",
    ]);
    const notice = await readFile(join(out, names[0]!), "utf8");
    // 12,000 € due on 31 May: 30 days at 12.15 % and 143 at 12.40 %, 119.84 + 582.97.
    expect(notice.replaceAll(/[\u00a0\u202f]/g, " ")).toContain("702,81 €");
    expect(notice).toContain("13002 Marseille");
    expect(await readFile(join(out, "index.html"), "utf8")).not.toContain("<b>Martin");
  });

  it("replaces its own drafts, and never a file of somebody else's unless asked", async () => {
    const out = join(folder, "drafts");
    const file = await invoiceFile();
    await encaisse("remind", file, "--out", out);
    expect((await encaisse("remind", file, "--out", out)).err).toBe("");
    await writeFile(join(out, "index.html"), "<p>mine</p>");
    const refused = await encaisse("remind", file, "--out", out);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("--overwrite");
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("<p>mine</p>");
    expect((await encaisse("remind", file, "--out", out, "--overwrite")).err).toBe("");
    expect(await readFile(join(out, "index.html"), "utf8")).toContain("Dupont");
  });

  it("refuses a result without a contact, an unknown outcome, and a promise without a day", async () => {
    const file = await invoiceFile();
    expect((await encaisse("remind", file, "--outcome", "promesse")).err).toContain("--done");
    expect((await encaisse("remind", file, "--done", "Dupont", "--outcome", "???")).err).toContain("Résultats");
    expect((await encaisse("remind", file, "--done", "Dupont", "--outcome", "promesse")).err).toContain("--promise");
    expect((await encaisse("remind", file, "--done", "Personne")).err).toContain("Pas de client");
  });
});

describe("the log", () => {
  it("holds a contact noted on the command line once, and the promise stops the reminder", async () => {
    const path = await plannedBook();
    const note = ["--outcome", "promesse", "--promise", "2026-12-04", "--note", "=1+1", "--in-place"];
    await encaisse("remind", path, "--done", "dupont", ...note);
    const [row, ...others] = rowsOf(await snapshotOf(path), MARK.logRows);
    expect(others).toEqual([]);
    expect(row).toEqual([
      serial("2026-11-20"),
      "Dupont & Fils",
      "F1",
      "Mise en demeure",
      "Lettre recommandée",
      3,
      "Promesse",
      serial("2026-12-04"),
      "=1+1",
    ]);
    expect((await encaisse("remind", path)).out).not.toMatch(/Dupont & Fils +Mise en demeure/);
    await encaisse("plan", path, "--in-place");
    expect(rowsOf(await snapshotOf(path), MARK.logRows)).toHaveLength(1);
  });

  it("takes a line marked done in the list, once, and the list is free again", async () => {
    const path = await plannedBook();
    const place = rowsOf(await snapshotOf(path), MARK.toDoLines).findIndex((row) => row.includes("Dupont & Fils"));
    await type(path, MARK.toDoDone, [
      [place, 0, serial("2026-11-20")],
      [place, 1, "Pas de réponse"],
      [place, 3, "<b>rappeler</b>"],
    ]);
    await encaisse("plan", path, "--in-place");
    const snapshot = await snapshotOf(path);
    expect(rowsOf(snapshot, MARK.logRows)).toMatchObject([
      [
        serial("2026-11-20"),
        "Dupont & Fils",
        "F1",
        "Mise en demeure",
        "Lettre recommandée",
        3,
        "Pas de réponse",
        null,
        "<b>rappeler</b>",
      ],
    ]);
    expect(rowsOf(snapshot, MARK.toDoDone)).toEqual([]);
    await encaisse("plan", path, "--in-place");
    expect(rowsOf(await snapshotOf(path), MARK.logRows)).toHaveLength(1);
  });

  it("keeps what the user corrected and added, be it below the last line", async () => {
    const path = await plannedBook();
    await encaisse("remind", path, "--done", "dupont", "--outcome", "répondeur", "--in-place");
    await type(path, MARK.logRows, [
      [0, 8, "corrigé par moi"],
      [1, 0, serial("2026-11-18")],
      [1, 1, "<b>Martin</b>"],
      [1, 8, "ajouté par moi"],
    ]);
    await encaisse("remind", path, "--done", "martin", "--in-place");
    const notes = rowsOf(await snapshotOf(path), MARK.logRows).map((row) => row[8]);
    expect(notes).toEqual(["corrigé par moi", "ajouté par moi", undefined]);
  });

  it("keeps a line that says an outcome and no day where it is, and tells", async () => {
    const path = await plannedBook();
    await type(path, MARK.toDoDone, [[0, 1, "Promesse"]]);
    const { out } = await encaisse("plan", path, "--in-place");
    expect(out).toContain("noté sans date");
    const snapshot = await snapshotOf(path);
    expect(rowsOf(snapshot, MARK.logRows)).toEqual([]);
    expect(rowsOf(snapshot, MARK.toDoDone)).toMatchObject([[null, "Promesse"]]);
  });
});

describe("a list in two currencies", () => {
  // Dupont owes 1,200 euros since 31 October and 500 dollars since 5 November, Martin 80 dollars since 12 November.
  const TWO_CURRENCIES = `N° facture;Client;Email;Date facture;Échéance;Montant TTC;Devise;Date de paiement
E1;Dupont;compta@dupont.example;01/10/2026;31/10/2026;1200;EUR;
E2;Durand;compta@durand.example;01/09/2026;30/09/2026;700;EUR;30/09/2026
E3;Durand;compta@durand.example;01/10/2026;01/11/2026;900;EUR;03/11/2026
U1;Dupont;compta@dupont.example;05/10/2026;05/11/2026;500;USD;
U2;Martin;m@martin.example;12/10/2026;12/11/2026;80;USD;
`;

  async function twoCurrencies(): Promise<string> {
    const path = join(folder, "devises.csv");
    await writeFile(path, TWO_CURRENCIES);
    return path;
  }

  it("has a draft for each client in each currency, which asks for that currency alone", async () => {
    const out = join(folder, "drafts");
    const { out: said } = await encaisse("remind", await twoCurrencies(), "--out", out);
    expect(said).toContain("3 brouillons");
    const names = (await readdir(out)).filter((name) => name !== "index.html").sort();
    expect(names).toHaveLength(3);
    const texts = await Promise.all(names.map((name) => readFile(join(out, name), "utf8")));
    const drafts = texts.map((text) => text.replaceAll(/[\u00a0\u202f]/g, " "));
    const holding = (what: string) => drafts.filter((text) => text.includes(what)).length;
    expect([holding("1 200,00 €"), holding("500,00 $"), holding("80,00 $")]).toEqual([1, 1, 1]);
    // Nowhere are the two put together, neither in a sum nor in a message.
    expect([holding("1 700,00"), drafts.filter((text) => text.includes("€") && text.includes("$")).length]).toEqual([
      0, 0,
    ]);
    const index = (await readFile(join(out, "index.html"), "utf8")).replaceAll(/[\u00a0\u202f]/g, " ");
    for (const amount of ["1 200,00 €", "500,00 $", "80,00 $"]) expect(index).toContain(amount);
    for (const name of names) expect(index).toContain(encodeURIComponent(name));
  });

  it("is told line by line in its own currency by the plan too, a client of two currencies counted once", async () => {
    const { out } = await encaisse("plan", await twoCurrencies());
    expect(out).toContain("À faire le 20/11/2026 : 2 clients");
    for (const amount of ["1 200 €", "500 $", "80 $"]) expect(out).toContain(amount);
    const json = JSON.parse((await encaisse("plan", await twoCurrencies(), "--json")).out) as {
      reminders: { client: string; currency: string; overdue: number }[];
    };
    expect(json.reminders.map(({ client, currency, overdue }) => [client, currency, overdue])).toEqual([
      ["Dupont", "EUR", 1200],
      ["Dupont", "USD", 500],
      ["Martin", "USD", 80],
    ]);
  });
});

describe("settings and templates", () => {
  it("are made once, then are the user's", async () => {
    const path = await plannedBook();
    expect((await encaisse("remind", path, "--settings", "--in-place")).out).toContain("Relances – réglages");
    await type(path, MARK.settingsCompany, [
      [0, 1, "Atelier Mercier"],
      [3, 1, "FR76 3000"],
    ]);
    expect((await encaisse("remind", path, "--settings", "--in-place")).out).toContain("déjà dans le classeur");
    await encaisse("plan", path, "--in-place");
    expect(rowsOf(await snapshotOf(path), MARK.settingsCompany)[0]![1]).toBe("Atelier Mercier");
    const out = join(folder, "drafts");
    await encaisse("remind", path, "--out", out);
    const notice = await readFile(join(out, "2026-11-20 dupont-fils formal-notice.html"), "utf8");
    expect(notice).toContain("Atelier Mercier");
    expect(notice).toContain("IBAN FR76 3000");
    expect(notice).toContain("[adresse de votre société]");
  });

  it("read back as they were written, without a fault", async () => {
    const path = await plannedBook();
    const before = JSON.parse((await encaisse("remind", path, "--json")).out) as { toDo: object; problems: object[] };
    await encaisse("remind", path, "--settings", "--in-place");
    const after = JSON.parse((await encaisse("remind", path, "--json")).out) as { toDo: object; problems: object[] };
    expect(after).toEqual(before);
  });

  it("tell what cannot be understood, and go on with the original", async () => {
    const path = await plannedBook();
    await encaisse("remind", path, "--settings", "--in-place");
    await type(path, MARK.settingsSteps, [[1, 2, "bientôt"]]);
    await type(path, MARK.templatesTexts, [[0, 3, "Bonjour {prénom}"]]);
    const { out } = await encaisse("remind", path);
    expect(out).toContain("« bientôt » n’est pas compris, 0 est utilisé");
    expect(out).toContain("Champ inconnu dans un modèle : {prénom}");
    expect(out).toMatch(/Dupont & Fils +Mise en demeure/);
  });

  it("follow the user's own words and steps", async () => {
    const path = await plannedBook();
    await encaisse("remind", path, "--settings", "--in-place");
    await type(path, MARK.templatesTexts, [[2, 3, "Cher {client}, {total}."]]);
    const out = join(folder, "drafts");
    await encaisse("remind", path, "--out", out);
    const mail = await readFile(join(out, "2026-11-23 b-martin-b first-reminder.eml"), "utf8");
    expect(mail).toContain("Cher <b>Martin</b>, 300,00");
  });
});

describe("encaisse handover", () => {
  it("writes the file of a client: sums by part, and what is missing", async () => {
    const out = join(folder, "file");
    const { code, out: said } = await encaisse("handover", await invoiceFile(), "--client", "dupont", "--out", out);
    expect(code).toBe(0);
    const name = "2026-11-20 dupont-fils dossier";
    expect(said).toContain(`Écrit : ${join(out, `${name}.html`)}\n`);
    const page = (await readFile(join(out, `${name}.html`), "utf8")).replaceAll(/[\u00a0\u202f]/g, " ");
    // 12,000 + 702.81 + 40.
    for (const figure of ["119,84 €", "582,97 €", "702,81 €", "40,00 €", "12 742,81 €"]) expect(page).toContain(figure);
    const workbook = await snapshotOf(join(out, `${name}.xlsx`));
    expect(workbook.sheets[0]!.cells.flat()).toContain(12_742.81);
  });

  it("asks for the client and the folder", async () => {
    const file = await invoiceFile();
    expect((await encaisse("handover", file)).err).toContain("--client");
    expect((await encaisse("handover", file, "--client", "dupont")).err).toContain("--out");
  });
});
