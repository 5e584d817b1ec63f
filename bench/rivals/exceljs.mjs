import exceljs from "exceljs";
import { measured } from "./measured.mjs";

await measured(() => new exceljs.Workbook().xlsx.readFile(process.argv[2]));
