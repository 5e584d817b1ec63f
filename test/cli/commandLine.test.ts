import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { main } from "../../src/cli/main";
import { nextBankDay } from "../../src/engine/bankDays";
import { addDays, calendarDate } from "../../src/engine/calendar";
import { copiedSheet } from "../../src/sheets/layout/copiedSheet";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { withParts, type Parts } from "../xlsx/buildXlsx";

const INVOICES = `N° facture;Client;Date facture;Échéance;Montant TTC;Date de paiement
F1;Dupont;05/01/2026;04/02/2026;1 200,00 €;14/02/2026
F2;Dupont;05/03/2026;04/04/2026;1 200,00 €;18/04/2026
F3;Martin;05/03/2026;04/04/2026;500,00 €;04/04/2026
F4;Dupont;05/10/2026;04/11/2026;1 200,00 €;
F5;Martin;05/11/2026;05/12/2026;700,00 €;
`;
const FAULTY = `${INVOICES}F6;Durand;05/11/2026;31/02/2026;beaucoup;\n`;

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "encaisse-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

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

async function encaisse(...args: string[]): Promise<Run> {
  return encaisseIn("fr_FR.UTF-8", args);
}

async function encaisseIn(locale: string, args: readonly string[]): Promise<Run> {
  const out = collector();
  const err = collector();
  const code = await main(args, {
    stdout: out.stream,
    stderr: err.stream,
    environment: { LANG: locale },
    now: () => new Date(2026, 10, 22, 23, 59),
  });
  return { code, out: out.text(), err: err.text() };
}

describe("encaisse plan", () => {
  it("writes a workbook beside the file and says what matters", async () => {
    const path = await file("factures.csv", INVOICES);
    const { code, out, err } = await encaisse("plan", path, "--opening", "1000");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("5 factures, dont 2 ouvertes, feuille factures");
    expect(out).toContain("Dupont : Appeler");
    expect(out).toContain(`Écrit : ${join(folder, "factures.plan.xlsx")}`);
    const { sheets } = await openXlsx(await readFile(join(folder, "factures.plan.xlsx"))).read();
    expect(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
      "factures",
      "Plan de trésorerie",
      "À faire",
      "Prévisions",
    ]);
    expect(sheets[0]!.cells[0]!.slice(6)).toEqual(["Paiement prévu", "Au plus tôt", "Au plus tard", "Relance"]);
  });

  it("takes today from the clock handed in, in local time", async () => {
    const { out } = await encaisse("plan", await file("factures.csv", INVOICES), "--json");
    expect(JSON.parse(out)).toMatchObject({ asOf: "2026-11-22" });
  });

  it("takes an overdrawn account for an opening balance, with or without an equals sign", async () => {
    const path = await file("factures.csv", INVOICES);
    for (const args of [["--opening", "-500,25"], ["--opening=-500,25"]]) {
      const { out } = await encaisse("plan", path, ...args, "--json");
      expect(JSON.parse(out)).toMatchObject({ opening: -500.25 });
    }
  });

  it("leaves the workbook alone when the picture cannot be written", async () => {
    const path = await file("factures.csv", INVOICES);
    const { code, err } = await encaisse("plan", path, "--chart", join(folder, "nowhere", "plan.svg"));
    expect(code).toBe(2);
    expect(err).toContain("plan.svg : écriture impossible");
    expect(await readdir(folder)).toEqual(["factures.csv"]);
  });

  it("changes nothing the second time", async () => {
    const path = await file("factures.csv", INVOICES);
    const book = join(folder, "book.xlsx");
    await encaisse("plan", path, "--out", book, "--opening", "1000", "--alert", "200");
    const first = await readFile(book);
    const { code } = await encaisse("plan", book, "--in-place");
    expect(code).toBe(0);
    expect(Buffer.compare(await readFile(book), first)).toBe(0);
    expect(Buffer.compare(await readFile(`${book}.bak`), first)).toBe(0);
  });

  it("keeps the opening balance typed into the last plan, and says so on a later day", async () => {
    const book = join(folder, "book.xlsx");
    await encaisse("plan", await file("factures.csv", INVOICES), "--out", book, "--opening", "1000");
    const { out } = await encaisse("plan", book, "--in-place", "--as-of", "2026-11-29");
    expect(out).toContain("Solde en banque repris du plan précédent : 1\u202f000\u00a0€");
  });

  it("writes our sheets alone into another workbook", async () => {
    const other = join(folder, "other.xlsx");
    const path = await file("factures.csv", INVOICES);
    await encaisse("plan", await file("own.csv", INVOICES), "--out", other);
    const { code } = await encaisse("plan", path, "--into", other);
    expect(code).toBe(0);
    expect((await stat(`${other}.bak`)).isFile()).toBe(true);
  });

  it("speaks the sheet's language, or the one asked for", async () => {
    const path = await file("factures.csv", INVOICES);
    const { out } = await encaisse("plan", path, "--lang", "en");
    expect(out).toContain("5 invoices, 2 of them open");
    const { sheets } = await openXlsx(await readFile(join(folder, "factures.plan.xlsx"))).read();
    expect(sheets.map(({ name }) => name)).toContain("Cash plan");
  });

  it("writes the picture of the plan as .svg and as a page", async () => {
    const path = await file("factures.csv", INVOICES);
    const [svg, page] = [join(folder, "plan.svg"), join(folder, "plan.html")];
    await encaisse("plan", path, "--chart", svg, "--chart", page);
    const picture = await readFile(svg, "utf8");
    expect(picture.startsWith("<svg")).toBe(true);
    expect(await readFile(page, "utf8")).toContain(picture);
  });

  it("says that the balance was kept from the last plan only where none is given", async () => {
    const path = await file("factures.csv", INVOICES);
    const book = join(folder, "factures.plan.xlsx");
    await encaisse("plan", path, "--opening", "1000", "--as-of", "2026-11-20");
    const kept = "Solde en banque repris du plan précédent";
    expect((await encaisse("plan", book, "--in-place", "--opening", "1000")).out).not.toContain(kept);
    expect((await encaisse("plan", book, "--in-place", "--as-of", "2026-11-23")).out).toContain(kept);
  });

  it("does not call a balance kept that the sheet of bank accounts tells", async () => {
    const path = await file("factures.csv", INVOICES);
    const book = join(folder, "factures.plan.xlsx");
    await encaisse("plan", path, "--as-of", "2026-11-20");
    const workbook = openXlsx(await readFile(book));
    const cells = [
      ["Banque", "Solde"],
      ["Compte courant", 1000],
    ];
    const bank = { name: "Banque", hidden: false, firstRow: 1, firstColumn: 1, cells, tables: [] };
    await workbook.write({ sheets: [{ ...copiedSheet(bank), mark: "test" }], columns: null });
    await writeFile(book, workbook.bytes());
    await encaisse("plan", book, "--in-place", "--as-of", "2026-11-21");
    const again = await encaisse("plan", book, "--in-place", "--as-of", "2026-11-22");
    expect(again.out).toContain("Solde le plus bas");
    expect(again.out).not.toContain("repris du plan précédent");
  });

  it("says that no payment is known, so that the balance is not taken for the whole story", async () => {
    const path = await file("factures.csv", INVOICES);
    const said = "Aucun décaissement connu : le plan ne compte que les encaissements.";
    expect((await encaisse("plan", path, "--opening", "1000")).out).toContain(said);
    const planOf = async (name: string): Promise<string> => {
      const { sheets } = await openXlsx(await readFile(join(folder, name))).read();
      return JSON.stringify(sheets.find((sheet) => sheet.name === "Plan de trésorerie"));
    };
    expect(await planOf("factures.plan.xlsx")).toContain("Remplissez une feuille « Dépenses »");
    const withExpenses = await file("mercier.xlsx", await readFile("samples/factures-atelier-mercier.xlsx"));
    expect((await encaisse("plan", withExpenses)).out).not.toContain(said);
    expect(await planOf("mercier.plan.xlsx")).not.toContain("Aucun décaissement connu");
  });

  it("speaks the language of the list where it refuses it, and the one spoken where there is none", async () => {
    const english = "Invoice;Customer;Date;Amount;Total amount\nF1;A;2026-01-05;100;120\n";
    const doubtful = await encaisse("plan", await file("invoices.csv", english));
    expect(doubtful.out).toContain("could be the amount including tax: Amount, Total amount.");
    expect((await encaisse("plan", await file("empty.csv", "bonjour\n"))).out).toContain(
      "Aucune liste de factures trouvée",
    );
    expect((await encaisse("check", await file("empty.csv", "hello\n"), "--lang", "en")).out).toContain(
      "No list of invoices",
    );
  });

  it("knows the mark Excel leaves beside an open workbook", async () => {
    const { code, err } = await encaisse("plan", await file("~$factures.xlsx", "Mercier"));
    expect([code, err]).toEqual([
      2,
      `${join(folder, "~$factures.xlsx")} : ce n’est pas un classeur, mais la marque d’Excel qu’un classeur est ouvert. Fermez-le, ou donnez son nom sans ~$.\n`,
    ]);
  });

  it("tells problems and exits with 1, with the good rows planned", async () => {
    const { code, out } = await encaisse("plan", await file("factures.csv", FAULTY));
    expect(code).toBe(1);
    expect(out).toContain("« beaucoup » n’est pas un montant.");
    expect(out).toContain("5 factures, dont 2 ouvertes");
  });

  it("names the candidates, writes nothing and exits with 2 when a column is in doubt", async () => {
    const doubtful = "Facture;Client;Date;Échéance;Date limite de paiement;Montant;Payée le\n".concat(
      ...Array.from({ length: 5 }, (_, i) => `F${i};A;0${i + 1}/01/2026;0${i + 1}/02/2026;0${i + 1}/03/2026;100,00;\n`),
    );
    const path = await file("factures.csv", doubtful);
    const { code, out } = await encaisse("plan", path);
    expect(code).toBe(2);
    expect(out).toContain("Échéance, Date limite de paiement");
    expect(await readdir(folder)).toEqual(["factures.csv"]);
    expect((await encaisse("plan", path, "--column", "due=Échéance")).code).toBe(0);
  });
});

describe("encaisse forecast --json", () => {
  it("answers with the invoices, thirteen weeks and nothing else on the output", async () => {
    const { code, out, err } = await encaisse("forecast", await file("factures.csv", INVOICES), "--json");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const answer = JSON.parse(out) as { invoices: { number: string; expected: string }[]; weeks: { start: string }[] };
    expect(answer.invoices.map(({ number }) => number)).toEqual(["F4", "F5"]);
    expect(answer.invoices.every(({ expected }) => expected > "2026-11-22")).toBe(true);
    expect(answer.weeks).toHaveLength(13);
    expect(answer.weeks[0]!.start).toBe("2026-11-23");
  });

  it("forecasts from what was known on an earlier day", async () => {
    const { out } = await encaisse("forecast", await file("f.csv", INVOICES), "--json", "--as-of", "2026-04-10");
    expect((JSON.parse(out) as { invoices: { number: string }[] }).invoices.map(({ number }) => number)).toEqual([
      "F2",
    ]);
  });
});

describe("encaisse check", () => {
  it("accounts for every row, to the cent", async () => {
    const { code, out } = await encaisse("check", await file("factures.csv", FAULTY), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: 6,
      read: { rows: 5, amounts: { EUR: 4800 } },
      leftOut: [{ reason: "bad-amount", rows: 1 }],
      total: { EUR: 4800 },
    });
  });
});

describe("encaisse check and plan", () => {
  it("tell the same remarks, a payment still to come among them", async () => {
    const path = await file("factures.csv", `${INVOICES}F6;Martin;05/10/2026;04/11/2026;90,00 €;15/12/2026\n`);
    expect((await encaisse("plan", path)).out).toContain("1 remarque sur la feuille");
    expect((await encaisse("check", path)).out).toContain("ligne 7, Date de paiement : Paiement daté après le jour");
  });
});

describe("a list without an open invoice", () => {
  const HEADER = INVOICES.split("\n")[0]!;

  it("is planned, forecast and replayed, each saying that there is nothing yet", async () => {
    const path = await file("factures.csv", `${HEADER}\n`);
    const plan = await encaisse("plan", path, "--opening", "1000");
    expect(plan.code).toBe(0);
    expect(plan.out).toContain("Aucune facture ouverte : aucun encaissement à prévoir.");
    expect(plan.out).toContain("Le solde prévu ne devient jamais négatif");
    expect((await encaisse("forecast", path)).out).toContain("Aucune facture ouverte");
    expect((await encaisse("backtest", path)).out).toContain("Aucune facture payée : trop peu pour rejouer le passé.");
  });

  it("speaks of no balance as long as none is known", async () => {
    const { out } = await encaisse("plan", await file("factures.csv", INVOICES));
    expect(out).toContain("Solde en banque inconnu");
    expect(out).not.toContain("Solde le plus bas");
  });
});

describe("a book whose clients have paid on the due date for some months", () => {
  // Some 26 days late until May 2025, on the due date since: what is learned of the late ones fades too slowly.
  const lines = Array.from({ length: 310 }, (_, index) => {
    const due = nextBankDay(addDays(calendarDate("2024-08-01"), Math.floor(1.5 * index)));
    const late = due < "2025-05-19" ? 25 + (index % 3) : 0;
    const paid = nextBankDay(addDays(due, late));
    return `F${index};Client ${index % 10};${addDays(due, -30)};${due};100,00;${paid > "2025-10-26" ? "" : paid}`;
  });

  it("is forecast by the due date, and told so by forecast and backtest alike", async () => {
    const path = await file("factures.csv", [INVOICES.split("\n")[0]!, ...lines].join("\n"));
    const { out } = await encaisse("forecast", path, "--as-of", "2025-10-26");
    expect(out).toContain("l’échéance seule prévoit mieux que notre modèle");
    expect((await encaisse("backtest", path, "--as-of", "2025-10-26")).out).toContain(
      "l’échéance seule fait mieux : c’est elle qui est utilisée.",
    );
  });
});

describe("problems in sentences", () => {
  const path = () => file("factures.csv", `${FAULTY}F7;Durand;05/11/2026;;300,00 €;\n`);

  it("names sheet, row and column of each; remarks come apart", async () => {
    const { out } = await encaisse("check", await path());
    const [, problems = "", remarks = ""] = /(\d problèmes[^]*)(\d remarque[^]*)/.exec(out) ?? [];
    expect(problems.split("\n")).toEqual([
      "2 problèmes dans la feuille :",
      "  factures, ligne 7, Échéance : « 31/02/2026 » n’est pas une date qui existe. Corrigez-la ; le 15 mars 2026, par exemple, s’écrit 15/03/2026.",
      "  factures, ligne 7, Montant TTC : « beaucoup » n’est pas un montant. Écrivez-le comme 1234,56.",
      "",
    ]);
    expect(remarks).toContain("factures, ligne 8, Échéance : Ni échéance ni conditions");
  });

  it("does not call a remark a problem below a plan", async () => {
    const { code, out } = await encaisse("plan", await file("f.csv", `${INVOICES}F7;Durand;05/11/2026;;300,00 €;\n`));
    expect(code).toBe(0);
    expect(out).toContain("Aucun problème dans la feuille.\n1 remarque sur la feuille : à lire avec encaisse check.");
  });
});

it("reminds nobody of what an error in the list may hide, counts it as unpaid and says so", async () => {
  const broken = INVOICES.replace("04/11/2026;1 200,00 €;", "04/11/2026;1 200,00 €;#REF!");
  for (const command of ["plan", "remind"]) {
    const { out } = await encaisse(command, await file("factures.csv", broken));
    expect(out).toMatch(/Dupont(?: :|  )\s?Vérifier le paiement/);
    expect(out).not.toMatch(/Appeler|\+0/);
    expect(out).toContain("La cellule affiche une erreur (#REF!) : la facture est comptée impayée.");
  }
});

describe("a date typed beside an option", () => {
  const asOfIn = async (locale: string, text: string): Promise<unknown> => {
    const path = await file("f.csv", INVOICES);
    const { code, out, err } = await encaisseIn(locale, ["forecast", path, "--json", "--as-of", text]);
    return code === 2 ? err : (JSON.parse(out) as { asOf: unknown }).asOf;
  };

  it.each([
    ["fr_FR.UTF-8", "2026-04-10", "2026-04-10"],
    // In French the day comes first, always.
    ["fr_FR.UTF-8", "10/04/2026", "2026-04-10"],
    ["fr_FR.UTF-8", "22/11/2026", "2026-11-22"],
    ["fr_FR.UTF-8", "1er avril 2026", "2026-04-01"],
    ["en_GB.UTF-8", "2026-04-10", "2026-04-10"],
    ["en_GB.UTF-8", "22/11/2026", "2026-11-22"],
    ["en_US.UTF-8", "11/22/2026", "2026-11-22"],
    ["en_US.UTF-8", "April 10, 2026", "2026-04-10"],
  ])("is read as it is written there: %s, %s", async (locale, text, day) => {
    expect(await asOfIn(locale, text)).toBe(day);
  });

  it("is asked for again in English where it can be two days", async () => {
    expect(await asOfIn("en_GB.UTF-8", "10/04/2026")).toBe(
      '--as-of: "10/04/2026" can be two days. Write 2026-04-10 (day first) or 2026-10-04 (month first).\n',
    );
  });
});

describe("wrong use", () => {
  it.each([
    [["plan"], "Quel fichier ?"],
    [["predict", "x.xlsx"], "Commande inconnue"],
    [["plan", "x.xlsx", "--as-of", "31/11/2026"], "--as-of attend une date comme 22/11/2026, « 31/11/2026 »"],
    [["plan", "x.xlsx", "--as-of", "11/22/2026"], "--as-of attend une date comme 22/11/2026, « 11/22/2026 »"],
    [["plan", "x.xlsx", "--as-of", "46348"], "--as-of attend une date"],
    [["plan", "x.xlsx", "--as-of", "2026-02-30"], "--as-of attend une date"],
    [["plan", "x.xlsx", "--opening", "1,234"], "--opening attend un montant"],
    [["plan", "x.xlsx", "--column", "deu=Échéance"], "--column attend CHAMP=TITRE"],
    [["plan", "x.xlsx", "--lang", "de"], "--lang attend fr ou en"],
    [["plan", "x.xlsx", "--nonsense"], "Option refusée : --nonsense n’existe pas."],
    [["plan", "x.xlsx", "--opening"], "Option refusée : --opening, sa valeur manque"],
    [["plan", "x.xlsx", "--end-of-month", "C"], "--end-of-month attend A ou B"],
    [["plan", "factures.csv", "--currency", "euros"], "--currency attend un code de trois lettres"],
    [["plan", "x.xlsx", "--out", "a.xlsx", "--in-place"], "choisissez-en un"],
    [["plan", "x.xlsx", "--chart", "plan.gif"], "type d’image inconnu"],
    [["plan", "missing.xlsx"], "fichier introuvable"],
    [["plan", "letter.docx"], "type de fichier inconnu"],
  ])("explains %j and exits with 2", async (args, message) => {
    await file("letter.docx", "text");
    await file("factures.csv", INVOICES);
    const made = ["letter.docx", "factures.csv"];
    const { code, err } = await encaisse(...args.map((arg) => (made.includes(arg) ? join(folder, arg) : arg)));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it("explains a file that is no workbook, an old one and an encrypted one", async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    for (const [name, content, message] of [
      ["text.xlsx", "not a zip", "n’est pas un classeur Excel"],
      ["old.xls", ole, "Ancien format .xls"],
    ] as const) {
      const { code, err } = await encaisse("plan", await file(name, content));
      expect(code).toBe(2);
      expect(err).toContain(message);
    }
  });

  it.each([
    [
      "fr_FR",
      "plan",
      "structure",
      "La structure du classeur est protégée : Excel n’y laisse ni ajouter ni retirer de feuille.",
    ],
    ["fr_FR", "plan", "list", "La feuille « factures » est protégée. Cliquez sur Ôter la protection de la feuille"],
    ["fr_FR", "remove", "structure", "La structure du classeur est protégée"],
    ["fr_FR", "remove", "list", "La feuille « factures » est protégée."],
    ["en_GB", "plan", "structure", "The workbook's structure is protected: Excel lets no sheet be added or removed."],
    ["en_GB", "remove", "list", 'The sheet "factures" is protected. Click Unprotect Sheet'],
  ])("says what to do about a protection (%s, %s, %s)", async (locale, command, what, message) => {
    const path = join(folder, "book.xlsx");
    await encaisse("plan", await file("factures.csv", INVOICES), "--out", path);
    const planned = withParts(await readFile(path), (parts) => parts);
    const part = (parts: Parts, name: string, edit: (source: string) => string) => ({ [name]: edit(parts[name]!) });
    const lockStructure = (parts: Parts) =>
      part(parts, "xl/workbook.xml", (source) =>
        source.replace(/<(bookViews|sheets)/, '<workbookProtection lockStructure="1"/><$1'),
      );
    const lockList = (parts: Parts) =>
      part(parts, "xl/worksheets/sheet1.xml", (source) =>
        source.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>'),
      );
    // Without the plan's own sheet a plan adds one.
    const unplanned = async () => {
      await encaisse("remove", path, "--in-place");
      return readFile(path);
    };
    const book = command === "plan" && what === "structure" ? await unplanned() : planned;
    const locked = await file("locked.xlsx", withParts(book, what === "structure" ? lockStructure : lockList));
    const { code, err } = await encaisseIn(locale, [command, locked, "--in-place"]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(await readFile(locked)).toEqual(
      Buffer.from(withParts(book, what === "structure" ? lockStructure : lockList)),
    );
  });

  it("refuses to write over the file it reads without --in-place", async () => {
    const path = await file("factures.csv", INVOICES);
    const book = join(folder, "book.xlsx");
    await encaisse("plan", path, "--out", book);
    const before = await readFile(book);
    for (const target of ["--out", "--into"])
      expect((await encaisse("plan", book, target, book)).err).toContain("--in-place");
    expect(Buffer.compare(await readFile(book), before)).toBe(0);
    expect((await encaisse("plan", path, "--in-place")).err).toContain("fichier texte");
    expect((await encaisse("plan", path, "--out", `${path}.csv`)).err).toContain("son nom doit finir par .xlsx");
    expect(await readFile(path, "utf8")).toBe(INVOICES);
  });

  it("shows help and the version", async () => {
    expect((await encaisse("--help")).out).toContain("encaisse plan FICHIER");
    expect((await encaisse("--help", "--lang", "en")).out).toContain("encaisse plan FILE");
    expect((await encaisse("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("encaisse review A B", () => {
  it("gives one row for each company, and a broken book does not stop the rest", async () => {
    const good = await file("factures.csv", INVOICES);
    const broken = await file("cassé.xlsx", "no workbook");
    const out = join(folder, "portefeuille.xlsx");
    await encaisse("plan", good, "--opening", "1000");
    const planned = join(folder, "factures.plan.xlsx");
    const { code, out: said } = await encaisse("review", planned, broken, good, "--out", out);
    expect(code).toBe(1);
    expect(said).toContain("2 dossiers revus sur 3.");
    expect(said).toContain("cassé : ");
    const [sheet] = (await openXlsx(await readFile(out)).read()).sheets;
    expect(sheet!.name).toBe("Portefeuille");
    const companies = sheet!.cells.slice(4).map((row) => [row[0], row[1]]);
    expect(companies).toEqual([
      ["factures.plan", 1000],
      ["cassé", null],
      ["factures", null],
    ]);
    const missing = await encaisse("review", good, join(folder, "absent.xlsx"), "--out", out);
    expect(missing.out).toContain("absent.xlsx : fichier introuvable. Vérifiez le nom et le dossier.");
  });

  it("gives no company the balance of another", async () => {
    const good = await file("factures.csv", INVOICES);
    const { code, err } = await encaisse("review", good, good, "--opening", "1000", "--out", join(folder, "p.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("--opening est le solde d’une seule société");
  });

  it("asks where to write, and never writes over a book", async () => {
    const good = await file("factures.csv", INVOICES);
    const { code, err } = await encaisse("review", good, good);
    expect([code, err]).toEqual([
      2,
      "Plusieurs classeurs : indiquez où écrire le portefeuille, par exemple --out portefeuille.xlsx.\n",
    ]);
  });
});

describe("encaisse review --json", () => {
  it("gives every line between the forecast and the actual balance", async () => {
    const path = await file("factures.csv", INVOICES);
    const first = join(folder, "first.xlsx");
    await encaisse("plan", path, "--opening", "1000", "--as-of", "2026-11-15", "--out", first);
    const { out } = await encaisse("review", first, "--opening", "1500", "--as-of", "2026-11-22", "--json");
    const { variance } = JSON.parse(out) as {
      variance: { forecast: number; actual: number; lines: readonly { cause: string; difference: number }[] };
    };
    expect(variance.actual).toBe(1500);
    expect(variance.lines.map(({ cause }) => cause)).toContain("bank-balance");
    const explained = variance.lines.reduce((sum, { difference }) => sum + difference, 0);
    expect(explained).toBeCloseTo(variance.actual - variance.forecast, 5);
  });
});

describe("encaisse plan --json", () => {
  interface PlanAnswer {
    readonly plan: readonly {
      readonly receipts: number;
      readonly receiptsFrom: Readonly<Record<string, number>>;
      readonly payments: number;
      readonly paymentsFor: readonly { readonly category: string | null; readonly amount: number }[];
      readonly closing: { readonly expected: number };
    }[];
    readonly scenario: {
      readonly name: string;
      readonly weeks: readonly { readonly base: number; readonly scenario: number; readonly difference: number }[];
      readonly lowest: { readonly base: { readonly balance: number }; readonly difference: number };
    } | null;
  }
  const sample = "samples/factures-atelier-mercier.xlsx";
  const answer = async (...args: readonly string[]): Promise<PlanAnswer> => {
    const out = join(folder, "plan.xlsx");
    const done = await encaisse("plan", sample, "--as-of", "2026-11-22", "--out", out, "--json", ...args);
    return JSON.parse(done.out) as PlanAnswer;
  };
  const cents = (amount: number): number => Math.round(amount * 100);

  it("says where the receipts of each week come from and what is paid, to the cent", async () => {
    const { plan, scenario } = await answer("--opening", "38000", "--new-sales", "--vat-day", "20");
    expect(plan).toHaveLength(13);
    let opening = 3_800_000;
    for (const week of plan) {
      const from = Object.values(week.receiptsFrom).reduce((sum, amount) => sum + cents(amount), 0);
      const paid = week.paymentsFor.reduce((sum, { amount }) => sum + cents(amount), 0);
      expect([from, paid]).toEqual([cents(week.receipts), cents(week.payments)]);
      opening += from - paid;
      expect(cents(week.closing.expected)).toBe(opening);
    }
    expect(plan.reduce((sum, week) => sum + week.receiptsFrom["newSales"]!, 0)).toBeGreaterThan(1000);
    const vat = plan.flatMap(({ paymentsFor }) =>
      paymentsFor.filter(({ category }) => category === "TVA (estimation)"),
    );
    expect(vat.length).toBeGreaterThan(1);
    expect(scenario).toBeNull();
  });

  it("sets a scenario beside the base", async () => {
    const { plan, scenario } = await answer("--opening", "38000", "--scenario", "prudent");
    expect(scenario!.name).toBe("Prudent");
    expect(scenario!.weeks.map(({ base }) => base)).toEqual(plan.map(({ closing }) => closing.expected));
    for (const { base, scenario: other, difference } of scenario!.weeks) {
      expect(cents(other) - cents(base)).toBe(cents(difference));
    }
    expect(scenario!.lowest.base.balance).toBe(Math.min(...plan.map(({ closing }) => closing.expected)));
    expect(scenario!.lowest.difference).toBeLessThan(0);
  });
});

describe("encaisse plan --scenario", () => {
  it("shows the scenario beside the base, and refuses one it does not know", async () => {
    const path = await file("factures.csv", INVOICES);
    const { out } = await encaisse("plan", path, "--opening", "1000", "--scenario", "prudent");
    expect(out).toContain("Scénario prudent : tous les clients paient une semaine plus tard");
    expect(out).toMatch(/Solde le plus bas : .* dans la base, .* dans le scénario/);
    const refused = await encaisse("plan", path, "--scenario", "pire");
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("pas de scénario « pire »")]);
  });

  it.each([
    [["--vat-rate", "20"], "demandent --vat-day"],
    [["--vat-day", "40"], "pas « 40 »"],
    [["--vat-day", "20", "--vat-rate", "beaucoup"], "pas « beaucoup »"],
    [["--vat-day", "20", "--vat-on", "jamais"], "pas « jamais »"],
    [["--vat-day", "20", "--vat-purchases", "Achats"], "attend CATÉGORIE=TAUX"],
    [["--vat-day", "20", "--vat-purchases", "Achats=20"], "aucune dépense de catégorie Achats"],
  ])("refuses estimates that are not clear: %p", async (options, why) => {
    const path = await file("factures.csv", INVOICES);
    const { code, err } = await encaisse("plan", path, ...options);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(await readdir(folder)).toEqual(["factures.csv"]);
  });

  it("makes a sheet of scenarios ready, and shows one written there by its name", async () => {
    const path = await file("factures.csv", INVOICES);
    const { out } = await encaisse("plan", path, "--scenarios", "--presets");
    expect(out).toContain("Feuille Scénarios ajoutée");
    expect(out).toContain("Feuille Dépenses ajoutée");
    const book = openXlsx(await readFile(join(folder, "factures.plan.xlsx")));
    const { sheets, marks } = await book.read();
    const at = sheets.find(({ name }) => name === "Scénarios")!;
    const line = ["Dupont en retard", "Client ne paie pas", "Dupont"];
    const written = { ...at, cells: [at.cells[0]!, line] };
    expect(marks.map(({ key }) => key)).toContain("usersScenarios");
    const layout = { ...copiedSheet(written), mark: "usersScenarios" };
    await book.write({ sheets: [layout], columns: null });
    const mine = await file("mine.xlsx", book.bytes());
    const shown = await encaisse("plan", mine, "--opening", "1000", "--scenario", "dupont en retard");
    // Dupont owes 1,200: never paid, the balance in the end is lower by what the base expects of it.
    expect(shown.out).toContain("Scénario « Dupont en retard » : 1 changement par rapport à la base.");
    expect(shown.out).toContain("Dupont en retard");
    const refused = await encaisse("plan", mine, "--scenario", "pire");
    expect(refused.err).toContain("dans le classeur, Dupont en retard");
  });
});

describe("encaisse remove", () => {
  /** Whole plans of the sample workbook, on a machine that may do other work beside. */
  jest.setTimeout(60_000);

  const SAMPLE = "samples/factures-atelier-mercier.xlsx";

  it("gives a copy of the workbook without what was added, and says what the user had typed there", async () => {
    const sample = await readFile(SAMPLE);
    const path = await file("book.xlsx", sample);
    await encaisse("plan", path, "--in-place", "--opening", "38000");
    const planned = await readFile(path);
    const { code, out } = await encaisse("remove", path);
    expect(code).toBe(0);
    expect(out).toContain("feuilles Plan de trésorerie, À faire, Prévisions");
    expect(out).toContain("Plan de trésorerie, B4 : 38\u202f000\n");
    expect(await readFile(path)).toEqual(planned);
    const clean = await openXlsx(await readFile(join(folder, "book.clean.xlsx"))).read();
    expect(clean).toEqual(await openXlsx(sample).read());
  });

  it("keeps the old file beside one cleaned in place, and then finds nothing more", async () => {
    const path = await file("book.xlsx", await readFile(SAMPLE));
    await encaisse("plan", path, "--in-place");
    const planned = await readFile(path);
    const json = JSON.parse((await encaisse("remove", path, "--in-place", "--json")).out) as { sheets: string[] };
    expect(json.sheets).toEqual(["Plan de trésorerie", "À faire", "Prévisions", "Plans gardés (Encaisse)"]);
    expect(await readFile(`${path}.bak`)).toEqual(planned);
    const again = await encaisse("remove", path, "--in-place", "--lang", "en");
    expect([again.code, again.out]).toEqual([0, "Encaisse has added nothing to this workbook: nothing is removed.\n"]);
  });

  it("refuses a text file, --into, and a workbook whose formulas need what would go", async () => {
    const text = await file("factures.csv", INVOICES);
    expect((await encaisse("remove", text)).err).toContain("fichier texte");
    const path = await file("book.xlsx", await readFile(SAMPLE));
    expect((await encaisse("remove", path, "--into", path)).err).toContain("--into ne va qu’avec plan");
    await encaisse("plan", path, "--in-place");
    const used = withParts(await readFile(path), (parts) => ({
      "xl/worksheets/sheet5.xml": parts["xl/worksheets/sheet5.xml"]!.replace(
        /<f>[^<]*<\/f>/,
        "<f>'Plan de trésorerie'!B7</f>",
      ),
    }));
    const { code, err } = await encaisse("remove", await file("used.xlsx", used));
    expect(code).toBe(2);
    expect(err).toContain("Tableau de bord : une de vos formules reprend ce qui serait retiré");
    expect(await readdir(folder)).not.toContain("used.clean.xlsx");
  });
});
