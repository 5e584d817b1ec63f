import type { CellRange } from "../../src/sheets/cellRange";
import type { CellValue } from "../../src/sheets/workbook";
import { BatchInterpreter } from "./richApi/batchInterpreter";
import { statusOf } from "./richApi/hostObject";
import type { Batch, BatchReply } from "./richApi/wire";
import { EVENT, tellSheetEvent } from "./model/events";
import { HostWorkbook } from "./model/hostWorkbook";
import type { Worksheet } from "./model/worksheet";
import { MESSAGE, type BatchHost, type HostChannel } from "./channel";
import { AddInFunctions } from "./functions/cellFunctions";
import { AddInInternalService, AppRuntimeService, CustomFunctionsService } from "./functions/services";
import type { FunctionsMetadata } from "../../webpack/functionsHelp.cjs";

/**
 * Most bytes of a request or an answer.
 * Source: learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization#excel-add-ins
 */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** Number of the event that tells whether the pane is in sight, in office.js 1.1.110. */
const PANE_SHOWN = 65_539;

/** A workbook as a user has it open. */
export interface HostBook {
  readonly dateSystem: 1900 | 1904;
  readonly sheets: readonly HostSheet[];
}

export interface HostSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** Place of the first cell, A1 by default. */
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables?: readonly { readonly name: string; readonly range: CellRange; readonly hasTotalsRow: boolean }[];
}

/** What an add-in brings along besides its page. */
export interface InstalledAddIn {
  readonly functions: FunctionsMetadata;
  /** Before the functions' names, or null. */
  readonly namespace: string | null;
  readonly showPane: (visible: boolean) => void;
}

/** A request that came in. */
export interface SeenRequest {
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
}

/** Excel's stand-in: a workbook in memory behind the real office.js. */
export class ExcelHost implements BatchHost {
  readonly workbook: HostWorkbook;
  /** What came in, but for the requests in which office.js only says what it does not need any more. */
  readonly requests: SeenRequest[] = [];
  /** Refuses a request of that number, counted from 0, before it is carried out; null for none. */
  failAt: number | null = null;
  /** Refuses each request from that number on, as long as it is set: an Excel that is not there. */
  failFrom: number | null = null;
  /** The code of that refusal. */
  failWith = "GeneralException";
  cellEdit: Promise<void> | null = null;
  /** Refuses a request after so many of its actions; null for none. */
  failAfterActions: { readonly request: number; readonly actions: number } | null = null;
  #interpreter: BatchInterpreter;

  constructor(
    book: HostBook,
    private channel: HostChannel,
  ) {
    this.workbook = new HostWorkbook(book.dateSystem);
    for (const sheet of book.sheets) this.#fill(sheet);
    this.workbook.onEvent = ({ type, target, details }) => {
      this.channel.send([[MESSAGE.event, type, target, JSON.stringify(details), 0]]);
    };
    this.#interpreter = new BatchInterpreter(this.workbook);
    channel.connect(this);
  }

  /** Lets another page work on the workbook: nothing of what the last one listened to or held on to is left. */
  moveTo(channel: HostChannel): this {
    this.channel = channel;
    this.workbook.listeners.clear();
    this.reopen();
    return this;
  }

  /** Tells the add-in that its pane came into sight, or went out of it. */
  showedPane(visible: boolean): void {
    const details = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.channel.send([[MESSAGE.event, PANE_SHOWN, "", details, 0]]);
  }

  /** Lets cells call the add-in's functions, and the add-in show and hide its pane. */
  install({ functions: described, namespace, showPane }: InstalledAddIn): AddInFunctions {
    const functions = new AddInFunctions(described, namespace, (messages) => {
      this.channel.send(messages);
    });
    this.workbook.cellFunctions = functions;
    this.#interpreter = new BatchInterpreter(this.workbook, {
      "Microsoft.ExcelServices.CustomFunctions": new CustomFunctionsService(this.workbook, functions),
      "Microsoft.InternalService.AddinInternalService": new AddInInternalService(),
      "Microsoft.AppRuntime.AppRuntimeService": new AppRuntimeService(showPane),
    });
    return functions;
  }

  /** The workbook after closing and opening it: what the add-in held on to is gone. */
  reopen(): void {
    this.#interpreter = new BatchInterpreter(this.workbook);
    this.channel.connect(this);
  }

  /** What office.js holds on to. */
  get referenceCount(): number {
    return this.#interpreter.referenceCount;
  }

  sheet(name: string): Worksheet {
    return this.workbook.Worksheets.GetItem(name);
  }

  /** What a user does by typing into a cell: a table above it grows. */
  type(sheet: string, address: string, input: unknown): void {
    const cell = this.sheet(sheet).GetRange(address);
    cell.Values = [[input]];
    const { firstRow, firstColumn } = cell.place;
    for (const table of this.workbook.tables) if (table.sheet === cell.sheet) table.growOver(firstRow, firstColumn);
    this.workbook.recalculate();
  }

  /** What a user does by sorting rows by one of their columns, counted from 1. Excel tells it as sorting, not as typing. */
  sort(sheet: string, address: string, column: number): void {
    const sorted = this.sheet(sheet);
    const { place, Values: values } = sorted.GetRange(address);
    const key = (row: readonly unknown[]) => String(row[column - 1]);
    [...values]
      .sort((a, b) => key(a).localeCompare(key(b)))
      .forEach((row, index) => {
        row.forEach((value, offset) => {
          sorted.enter(place.firstRow + index, place.firstColumn + offset, value);
        });
      });
    tellSheetEvent(this.workbook, EVENT.rowSorted, sorted.Id, { address });
  }

  /** What a user does by beginning to type into a cell; the function returned leaves the cell. */
  beginCellEdit(): () => void {
    let leave: () => void = () => undefined;
    this.cellEdit = new Promise((resolve) => (leave = resolve));
    return () => {
      this.cellEdit = null;
      leave();
    };
  }

  /** What a user does by clicking on cells. */
  select(sheet: string, address: string): void {
    this.sheet(sheet).GetRange(address).Select();
  }

  /** Renames a sheet; formulas follow, as names do. */
  renameSheet(from: string, to: string): void {
    this.sheet(from).Name = to;
    const reference = new RegExp(`(?<![\\p{L}\\p{N}_.'])(?:'${from}'|${from})!`, "gu");
    for (const sheet of this.workbook.sheets) {
      for (const { cell } of sheet.cells.filled()) {
        const formula = cell.content?.formula?.replace(reference, `'${to.replaceAll("'", "''")}'!`);
        if (cell.content && formula !== undefined) cell.content = { ...cell.content, formula };
      }
    }
  }

  answer(batch: Batch, bytes: number): BatchReply {
    if (batch.Actions.some(({ Name }) => Name === "_RemoveReference")) return this.#interpreter.run(batch);
    const number = this.requests.length;
    const reply = this.#replyTo(batch, bytes, number);
    const answerBytes = new TextEncoder().encode(JSON.stringify(reply)).length;
    this.requests.push({ bytes, answerBytes, actions: batch.Actions.length });
    return answerBytes > PAYLOAD_LIMIT ? refusal("ResponsePayloadSizeLimitExceeded") : reply;
  }

  #replyTo(batch: Batch, bytes: number, number: number): BatchReply {
    if (this.failAt === number || (this.failFrom !== null && number >= this.failFrom)) return refusal(this.failWith);
    if (bytes > PAYLOAD_LIMIT) return refusal("RequestPayloadSizeLimitExceeded");
    const cut = this.failAfterActions?.request === number ? this.failAfterActions.actions : null;
    const reply = this.#interpreter.run(cut === null ? batch : { ...batch, Actions: batch.Actions.slice(0, cut) });
    this.workbook.endRequest();
    return cut === null
      ? reply
      : { ...refusal("GeneralException"), ProcessedResults: { Results: reply.Results ?? [] } };
  }

  #fill(sheet: HostSheet): void {
    const added = this.workbook.addSheet(sheet.name);
    added.Visibility = sheet.hidden === true ? "Hidden" : "Visible";
    sheet.rows.forEach((row, rowIndex) => {
      row.forEach((value, index) => {
        if (value === null) return;
        const cell = added.cells.at((sheet.firstRow ?? 1) + rowIndex, (sheet.firstColumn ?? 1) + index);
        cell.content = { value: typeof value === "object" ? value.error : value, formula: null };
      });
    });
    for (const { name, range, hasTotalsRow } of sheet.tables ?? []) {
      this.workbook.addTable(added, name, range).hasTotalsRow = hasTotalsRow;
    }
  }
}

function refusal(code: string): BatchReply {
  const error = { Code: code, Message: `${code} (test)`, HttpStatusCode: statusOf(code), Location: "", ActionIndex: 0 };
  return { Error: error, ProcessedResults: { Results: [] } };
}
