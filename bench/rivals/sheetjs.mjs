// Only reads the workbook: what the whole plan is measured against.
import { readFileSync } from "node:fs";
import { read } from "xlsx";

read(readFileSync(process.argv[2]));
