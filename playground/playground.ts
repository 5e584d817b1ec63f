import { cellName } from "../src/sheets/layout/cellName";
import type { ExcelHost, HostBook } from "../test/host/excelHost";
import type { Worksheet } from "../test/host/model/worksheet";
import { RichApiError } from "../test/host/richApi/hostObject";
import { openBook } from "./file/openBook";
import { saveBook } from "./file/saveBook";
import type { Theme } from "./officeTheme";
import { openStage, type Stage } from "./stage";
import { controls } from "./view/controls";
import { MOST_ROWS, sheetView, type SheetView } from "./view/sheetView";
import { typedText } from "./view/typedText";
import { WORDS, type Words } from "./words";

/** How the playground starts. */
export interface PlaygroundRequest {
  /** Address of the add-in's manifest. */
  readonly manifest: string;
  /** Name of a sample, "blank", or null for the first sample of the language. */
  readonly book: string | null;
  readonly locale: string;
  /** Null as on the web, where the pane follows the system. */
  readonly theme: Theme | null;
}

/** What a cell holds: its value, and its formula or null. */
export interface CellHeld {
  readonly value: unknown;
  readonly formula: string | null;
}

/** Where the samples lie. */
const SAMPLES = "samples/";
/** The format Excel gives a cell in which a day was typed. */
const TYPED_DAY = "dd/mm/yyyy";

/** Opens the playground in this page. Resolves once a workbook is open and the add-in's page is loading. */
export async function openPlayground(request: PlaygroundRequest): Promise<Playground> {
  const playground = new Playground(request);
  await playground.openNamed(request.book ?? playground.words.samples[0]![0]);
  return playground;
}

/** An open workbook with the add-in beside it, drawn into the page. */
export class Playground {
  readonly #ui = controls();
  readonly #view: SheetView;
  readonly #manifest: string;
  /** Cells whose formulas the stand-in cannot compute; they keep what they showed. */
  readonly #refused = new Set<string>();
  #locale: string;
  #theme: Theme | null;
  #stage: Stage | null = null;
  #place = { row: 1, column: 1 };
  #isStale = false;

  constructor({ manifest, locale, theme }: PlaygroundRequest) {
    this.#manifest = manifest;
    this.#locale = WORDS[locale] ? locale : "en-US";
    this.#theme = theme;
    this.#view = sheetView(this.#ui.table, {
      select: (row, column) => {
        this.#select(row, column);
      },
      edit: (text) => {
        this.#edit(text);
      },
      clear: () => {
        this.#enter("", false);
      },
    });
    this.#ui.listen({
      openBytes: (bytes) => this.openBytes(bytes),
      openNamed: (name) => this.openNamed(name),
      save: () => this.save(),
      speak: (chosen) => {
        this.#locale = chosen;
        return this.#start(this.stage().host);
      },
      paint: (chosen) => {
        this.#theme = chosen;
        return this.#start(this.stage().host);
      },
      press: (id) => this.stage().press(id),
      closePane: () => {
        this.stage().showPane(false);
      },
      activate: (name) => {
        this.#activate(name);
      },
      enter: (text, moves) => {
        this.#enter(text, moves);
      },
    });
    this.#ui.speak(this.words, this.#locale, null);
    this.#ui.paint(theme);
  }

  get words(): Words {
    return WORDS[this.#locale]!;
  }

  stage(): Stage {
    if (!this.#stage) throw new Error("no workbook is open");
    return this.#stage;
  }

  sheetNames(): readonly string[] {
    return this.stage().host.workbook.sheets.map(({ Name }) => Name);
  }

  cell(sheet: string, address: string): CellHeld {
    const { place } = this.stage().host.sheet(sheet).GetRange(address);
    const content = this.stage().host.sheet(sheet).cells.get(place.firstRow, place.firstColumn)?.content;
    return { value: content?.value ?? null, formula: content?.formula ?? null };
  }

  save(): Uint8Array {
    return saveBook(this.stage().host.workbook);
  }

  /** What typing `text` into a cell does. */
  type(sheet: string, address: string, text: string): void {
    const { host } = this.stage();
    const { input, isDay } = typedText(text, this.#locale);
    const range = host.sheet(sheet).GetRange(address);
    try {
      this.#refused.clear();
      this.#ui.note("");
      if (isDay && range.NumberFormat[0]![0] === "General") range.NumberFormat = TYPED_DAY;
      host.type(sheet, address, input);
    } catch (error) {
      if (!(error instanceof RichApiError)) throw error;
      this.#ui.note(error.message);
    }
  }

  /** Opens a sample, or a workbook without anything in it. */
  async openNamed(name: string): Promise<void> {
    if (name === "blank") {
      const sheet = this.#locale.startsWith("fr") ? "Feuil1" : "Sheet1";
      await this.#start({ dateSystem: 1900, sheets: [{ name: sheet, rows: [] }] });
      return;
    }
    const answer = await fetch(new URL(SAMPLES + name, location.href));
    await this.openBytes(new Uint8Array(await answer.arrayBuffer()));
  }

  /** Opens a file, or says why it does not open. */
  async openBytes(bytes: Uint8Array): Promise<void> {
    try {
      const { book, fill } = openBook(bytes);
      await this.#start(book, fill);
    } catch (error) {
      this.#ui.note(this.words.notOpened(error instanceof Error ? error.message : String(error)));
    }
  }

  /** Starts the add-in on another workbook, or anew on the same. */
  async #start(book: HostBook | ExcelHost, fill: ReturnType<typeof openBook>["fill"] = () => undefined): Promise<void> {
    // Before the wait: what is said of a later file must stay.
    this.#ui.note("");
    this.#stage?.close();
    this.#stage = await openStage(
      book,
      { manifestAddress: this.#manifest, locale: this.#locale, theme: this.#theme },
      {
        pane: this.#ui.frames,
        showPane: (visible) => {
          this.#ui.pane.hidden = !visible;
        },
        changed: () => {
          this.#changed();
        },
      },
    );
    const { host, manifest } = this.#stage;
    host.workbook.formulaRefused = (_, cell) => void this.#refused.add(cell);
    this.#refused.clear();
    fill(host.workbook);
    host.workbook.recalculate();
    this.#ui.speak(this.words, this.#locale, manifest);
    this.#render();
  }

  get #active(): Worksheet {
    return this.stage().host.workbook.Worksheets.GetActiveWorksheet();
  }

  #activate(name: string): void {
    this.stage().host.sheet(name).Activate();
    this.#render();
  }

  #select(row: number, column: number): void {
    this.#active.GetRange(cellName(row, column)).Select();
    this.#render();
    this.#ui.table.focus({ preventScroll: true });
  }

  #edit(text: string | null): void {
    const cell = this.#view.cellAt(this.#place.row, this.#place.column);
    if (!cell) return;
    this.#ui.edit(cell, text ?? this.#shownFormula(), (typed, moves) => {
      this.#enter(typed, moves);
    });
  }

  /** Null leaves the cell as it is. */
  #enter(text: string | null, moves: boolean): void {
    const { row, column } = this.#place;
    if (text !== null) this.type(this.#active.Name, cellName(row, column), text);
    this.#select(moves ? row + 1 : row, column);
  }

  #shownFormula(): string {
    const content = this.#active.cells.get(this.#place.row, this.#place.column)?.content;
    return content ? (content.formula ?? String(content.value)) : "";
  }

  #changed(): void {
    if (this.#isStale || !this.#stage) return;
    this.#isStale = true;
    requestAnimationFrame(() => {
      this.#render();
    });
  }

  #render(): void {
    this.#isStale = false;
    const { workbook } = this.stage().host;
    const sheet = this.#active;
    this.#view.show(sheet, { locale: this.#locale, dateSystem: workbook.dateSystem });
    const { place } = workbook.GetSelectedRange();
    this.#place = { row: place.firstRow, column: place.firstColumn };
    this.#view.select(place.firstRow, place.firstColumn);
    this.#ui.showPlace(cellName(place.firstRow, place.firstColumn), this.#shownFormula());
    const inSight = workbook.sheets.filter(({ Visibility }) => Visibility === "Visible");
    this.#ui.showTabs(inSight, sheet);
    if (this.#refused.size > 0) this.#ui.note(this.words.notComputed([...this.#refused]));
    else if ((sheet.cells.usedRange()?.lastRow ?? 0) > MOST_ROWS) this.#ui.note(this.words.cut(MOST_ROWS));
  }
}
