import type { HostWorkbook } from "./hostWorkbook";

/** Something that happened, for those who listen: the event's number on the wire, what it is about and its details. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Numbers of events in office.js 1.1.110. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  rowSorted: 19,
  tableChanged: 101,
} as const;

/** What a listener to all sheets is registered for. */
export const WHOLE_WORKBOOK = "Workbook";

/** Who listens to what. */
export class Listeners {
  readonly #registered = new Set<string>();

  /** Called with each event somebody listens to. */
  onEvent: (event: HostEvent) => void = () => undefined;

  add(type: number, target: string): void {
    this.#registered.add(`${type} ${target}`);
  }

  remove(type: number, target: string): void {
    this.#registered.delete(`${type} ${target}`);
  }

  clear(): void {
    this.#registered.clear();
  }

  /** Tells of an event to those who listen to its target, and to those who listen to the whole workbook. */
  tell(type: number, target: string, details: HostEvent["details"]): void {
    for (const listened of [target, WHOLE_WORKBOOK]) {
      if (this.#registered.has(`${type} ${listened}`)) this.onEvent({ type, target: listened, details });
    }
  }
}

/**
 * What the user, or another, does to the workbook from outside of the add-in.
 * Source of the details: learn.microsoft.com/javascript/api/excel, the interfaces Worksheet…EventArgs
 */
export function tellSheetEvent(workbook: HostWorkbook, type: number, worksheetId: string, details = {}): void {
  workbook.listeners.tell(type, worksheetId, { source: "Local", worksheetId, ...details });
}
