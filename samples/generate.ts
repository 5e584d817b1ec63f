import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { harbourWorkbook } from "./english/harbourWorkbook";
import { mercierWorkbook } from "./french/mercierWorkbook";

/** Writes the sample workbooks into the folder given, `samples` when none is: the same bytes every time. */
const folder = process.argv[2] ?? "samples";
const mercier = mercierWorkbook();
writeFileSync(join(folder, "factures-atelier-mercier.xlsx"), mercier.bytes);
writeFileSync(join(folder, "invoices-harbour-joinery.xlsx"), harbourWorkbook());
for (const { what, cell } of mercier.faults) console.log(`factures-atelier-mercier.xlsx ${cell}: ${what}`);
