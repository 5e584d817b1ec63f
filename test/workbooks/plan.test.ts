import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { calendarDate } from "../../src/engine/calendar";
import { cents } from "../../src/engine/money";
import { planWorkbook, type PlanOutcome, type PlanRequest } from "../../src/preparePlan";
import type { Language } from "../../src/text/phrases";
import type { SheetSnapshot } from "../../src/sheets/workbook";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { sheetNamed } from "./libreOffice";
import { planned, REQUEST as SUNDAY_BEFORE, SAMPLE } from "./plannedSample";

/** The sample workbook, planned by the command line and read back. */
const COMMAND = ["dist/encaisse.mjs", "plan", SAMPLE, "--as-of", "2026-11-22", "--opening", "38000", "--alert", "5000"];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "encaisse-plan-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const REQUEST: PlanRequest = { ...SUNDAY_BEFORE, asOf: calendarDate("2026-11-22"), opening: cents(3_800_000) };

async function plannedSample(language: Language): Promise<Uint8Array> {
  return (await planned(readFileSync(SAMPLE), { ...REQUEST, language })).bytes;
}

describe("the plan of the sample workbook", () => {
  it("is the same, byte for byte, in every time zone and on every Node at hand", () => {
    const nodes = [process.execPath, ...(process.env["ENCAISSE_NODES"] ?? "").split(":").filter((path) => path !== "")];
    const digests = new Set<string>();
    for (const node of nodes) {
      for (const zone of ["UTC", "America/New_York", "Pacific/Apia"]) {
        const out = join(folder, "plan.xlsx");
        const { status } = spawnSync(node, [...COMMAND, "--out", out], { env: { ...process.env, TZ: zone } });
        expect(status).toBe(1);
        digests.add(createHash("sha256").update(readFileSync(out)).digest("hex"));
      }
    }
    expect(digests.size).toBe(1);
  });

  it("changes nothing when it is planned a second time", async () => {
    const once = await plannedSample("fr");
    const workbook = openXlsx(once);
    await planWorkbook(workbook, workbook, { ...REQUEST, opening: null, alertLevel: null });
    expect(Buffer.compare(workbook.bytes(), once)).toBe(0);
  });

  const vat = {
    ...{ day: 20, salesRate: 0.2, dueOn: "receipt" as const },
    purchases: [["Fournisseurs", 0.2]] as const,
  };
  const ASKED = { vat, newSales: true };
  const again = (bytes: Uint8Array, changes: Partial<PlanRequest> = {}) =>
    planned(bytes, { ...REQUEST, opening: null, alertLevel: null, ...changes });
  const estimatesIn = ({ plan }: PlanOutcome) => ({
    vat: plan.planned.filter(({ line }) => line.label.includes("(estim")).map(({ amount }) => amount),
    newSales: plan.weeks.reduce((sum, week) => sum + week.receiptsRunRate, 0),
  });

  it.each(["fr", "en"] as const)(
    "remembers what was asked to be estimated, where the user sees it (%s)",
    async (language) => {
      const asked = await again(await plannedSample(language), { estimates: ASKED, language });
      const next = await again(asked.bytes, { language });
      expect(Buffer.compare(next.bytes, asked.bytes)).toBe(0);
      expect(estimatesIn(next.outcome)).toEqual(estimatesIn(asked.outcome));
      expect(estimatesIn(next.outcome).vat.length).toBeGreaterThan(1);
      expect(estimatesIn(next.outcome).newSales).toBeGreaterThan(0);
      const cells = (await planSheetOf(next.bytes)).cells
        .slice(2, 7)
        .map((row) => row.slice(7).filter((one) => one !== null));
      const said = language === "fr" ? ["oui", "encaissements", "20 %"] : ["yes", "receipts", "20%"];
      expect(cells.map((row) => row.at(-1))).toEqual([said[0], 20, 0.2, said[1], `Fournisseurs = ${said[2]}`]);
      // One of the two taken back, then all.
      const one = await again(asked.bytes, { language, estimates: { newSales: false } });
      expect(estimatesIn(one.outcome)).toMatchObject({ newSales: 0 });
      expect(estimatesIn(one.outcome).vat.length).toBeGreaterThan(1);
      const none = await again(one.bytes, { language, estimates: { vat: null } });
      expect(await planSheetOf(none.bytes)).toEqual(await planSheetOf(await plannedSample(language)));
    },
  );

  it("tells a category of expenses that is none, and keeps the user's words about estimates", async () => {
    const estimates = { vat: { ...vat, purchases: [["Voyages", 0.2]] as const } };
    const asked = await again(await plannedSample("fr"), { estimates });
    const { problems } = (await again(asked.bytes)).outcome.reading;
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: "estimate-unknown-category",
        found: "Voyages",
        sheet: "Plan de trésorerie",
        row: 7,
      }),
    );
  });

  it("leaves a formula that the user put into a cell of theirs", async () => {
    const parts = unzipSync(await plannedSample("fr"));
    const part = Object.keys(parts).find((name) => strFromU8(parts[name]!).includes(">Solde en banque<"))!;
    const source = strFromU8(parts[part]!);
    const withFormula = source.replace(/(<c r="B4"[^>]*>)<v>38000<\/v>/, "$1<f>19000*2</f><v>38000</v>");
    expect(withFormula).not.toBe(source);
    const workbook = openXlsx(zipSync({ ...parts, [part]: strToU8(withFormula) }));
    const request = { ...REQUEST, opening: null, alertLevel: null, language: null };
    await planWorkbook(workbook, workbook, request);
    expect(strFromU8(unzipSync(workbook.bytes())[part]!)).toBe(withFormula);
    await planWorkbook(workbook, workbook, { ...request, opening: cents(100_000) });
    expect(strFromU8(unzipSync(workbook.bytes())[part]!)).not.toContain("19000*2");
  });
});

async function planSheetOf(bytes: Uint8Array): Promise<SheetSnapshot> {
  return sheetNamed(bytes, "Plan de trésorerie", "Cash plan");
}
