/// <reference types="office-js" />
import { JSDOM } from "jsdom";
import type { CalendarDate } from "../../src/engine/types";
import { bookModel, type BookModel } from "../../src/functions/bookModel";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { userChoices } from "../../src/functions/userChoices";
import { excelPaneHost } from "../../src/taskpane/excelPaneHost";
import { startPane, type Pane } from "../../src/taskpane/pane";
import type { PaneHost } from "../../src/taskpane/paneContext";
import { phrasesIn } from "../../src/text/language";
import type { Language } from "../../src/text/phrases";
import { AS_OF } from "../functions/sampleBook";
import type { ExcelHost } from "../host/excelHost";

/** The pane in a page without a screen, over the real office.js and Excel's stand-in. */
export interface OpenedPane {
  readonly pane: Pane;
  readonly model: BookModel;
  readonly document: Document;
  /** What was copied to the clipboard. */
  readonly copied: string[];
  /** The words that a person sees, one line for each element. */
  readonly text: () => string;
  readonly button: (name: string) => HTMLButtonElement;
  /** Waits until the pane says something, as a person would. */
  readonly sees: (words: string | RegExp) => Promise<void>;
}

export interface PaneOptions {
  readonly language?: Language;
  readonly asOf?: CalendarDate;
  readonly host?: Partial<PaneHost>;
}

/** The longest a test waits for the pane, in milliseconds. */
const PATIENCE = 15_000;

export function openPane({ language = "fr", asOf = AS_OF, host = {} }: PaneOptions = {}): OpenedPane {
  const { window } = new JSDOM("<!doctype html><body><div id='pane'></div></body>");
  const { document, Node, DOMParser } = window;
  Object.assign(globalThis, { document, Node, DOMParser, Office: { onReady: () => Promise.resolve() } });
  const root = document.getElementById("pane")!;
  const model = bookModel({
    read: () => excelWorkbook().read(),
    asOf: () => asOf,
    choices: userChoices,
    schedule: (task) => {
      setTimeout(task);
    },
  });
  const copied: string[] = [];
  const copy = (text: string) => Promise.resolve(copied.push(text) > 0);
  const pane = startPane({
    root,
    model,
    host: { ...excelPaneHost(() => asOf, phrasesIn(language)), copy, ...host },
    phrases: phrasesIn(language),
    width: 320,
    theme: "light",
  });
  pane.begin();
  const text = () => plain(root.textContent);
  return {
    ...{ pane, model, document, copied, text },
    button: (name) => {
      const found = [...root.querySelectorAll("button")].find((each) => plain(each.textContent) === name);
      if (!found) throw new Error(`no button "${name}" in: ${text()}`);
      return found;
    },
    sees: (words) =>
      until(
        () => (typeof words === "string" ? text().includes(words) : words.test(text())),
        () => text(),
      ),
  };
}

/** With plain blanks for the unbreakable ones. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** Waits until something is so. */
export async function until(isSo: () => boolean, shown: () => string): Promise<void> {
  for (let waited = 0; !isSo(); waited += 5) {
    if (waited > PATIENCE) throw new Error(`waited in vain; what stands is: ${shown()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The buttons that lead to the first plan. */
export const WRITE = "Écrire le plan dans le classeur";
export const AGREE = "Ajouter au classeur";

/** The sheets of the open workbook. */
export function names(host: ExcelHost): string[] {
  return host.workbook.sheets.map(({ Name }) => Name);
}

/** Types into a field or chooses from a list, as a person does. */
export function enter(opened: OpenedPane, selector: string, text: string): void {
  const field = opened.document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)!;
  field.value = text;
  const { Event } = opened.document.defaultView!;
  field.dispatchEvent(new Event(field.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
}

/** The pane beside a workbook into which it has written a first plan. */
export async function writtenPane(host: ExcelHost, options: PaneOptions = {}): Promise<OpenedPane> {
  const opened = openPane(options);
  await opened.sees(WRITE);
  opened.button(WRITE).click();
  await opened.sees(AGREE);
  opened.button(AGREE).click();
  await opened.sees("Mettre à jour le plan");
  if (names(host).length < 4) throw new Error(`no plan was written: ${names(host).join(", ")}`);
  return opened;
}
