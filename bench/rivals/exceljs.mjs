// Only reads the workbook: what the whole plan is measured against.
import exceljs from "exceljs";

await new exceljs.Workbook().xlsx.readFile(process.argv[2]);
