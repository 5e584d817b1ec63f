import type { Worksheet } from "../../test/host/model/worksheet";
import type { Theme } from "../officeTheme";
import type { AddInManifest, RibbonButton } from "../addInManifest";
import type { Words } from "../words";

/** What a person asks the playground for. */
export interface Wishes {
  readonly openBytes: (bytes: Uint8Array) => Promise<void>;
  readonly openNamed: (name: string) => Promise<void>;
  readonly save: () => Uint8Array;
  readonly speak: (locale: string) => Promise<void>;
  readonly paint: (theme: Theme | null) => Promise<void>;
  readonly press: (buttonId: string) => Promise<void>;
  readonly closePane: () => void;
  readonly activate: (sheet: string) => void;
  /** Takes what was typed, null for nothing; then goes to the next cell below, or stays. */
  readonly enter: (text: string | null, moves: boolean) => void;
}

/** The page around the sheet. */
export interface Controls {
  readonly table: HTMLTableElement;
  readonly pane: HTMLElement;
  readonly frames: HTMLElement;
  readonly note: (text: string) => void;
  readonly showPlace: (cell: string, formula: string) => void;
  readonly showTabs: (sheets: readonly Worksheet[], active: Worksheet) => void;
  readonly edit: (cell: HTMLElement, text: string, enter: Wishes["enter"]) => void;
  readonly speak: (words: Words, locale: string, manifest: AddInManifest | null) => void;
  readonly paint: (theme: Theme | null) => void;
  readonly listen: (wishes: Wishes) => void;
}

/** The elements of index.html, brought to life. */
export function controls(): Controls {
  let wishes: Wishes | null = null;
  const note = (text: string): void => {
    byId("note").textContent = text;
  };
  const tell = (error: unknown): void => {
    note(error instanceof Error ? error.message : String(error));
  };
  const paint = (theme: Theme | null): void => {
    document.documentElement.dataset["theme"] = theme ?? "system";
    select("theme").value = theme ?? "system";
  };
  return {
    table: document.querySelector("table")!,
    pane: byId("pane"),
    frames: byId("frames"),
    note,
    paint,
    edit: editCell,
    showPlace: (cell, formula) => {
      byId("place").textContent = cell;
      const bar = input("formula");
      if (document.activeElement !== bar) bar.value = formula;
    },
    showTabs: (sheets, active) => {
      byId("tabs").replaceChildren(...sheets.map((sheet) => tab(sheet, sheet === active, () => wishes?.activate(sheet.Name)))); // prettier-ignore
    },
    speak: (words, locale, manifest) => {
      speak(words, locale);
      if (!manifest) return;
      byId("pane-name").textContent = manifest.name;
      byId("ribbon").replaceChildren(
        ...manifest.buttons.map((button) => ribbonButton(button, () => wishes?.press(button.id).catch(tell))),
      );
    },
    listen: (heard) => {
      wishes = heard;
      listen(heard, { paint, tell });
    },
  };
}

interface Reactions {
  readonly paint: (theme: Theme | null) => void;
  readonly tell: (error: unknown) => void;
}

function listen(wishes: Wishes, { paint, tell }: Reactions): void {
  const openFile = async (file: File | undefined): Promise<void> => {
    if (file) await wishes.openBytes(new Uint8Array(await file.arrayBuffer()));
  };
  input("file").addEventListener("change", () => void openFile(input("file").files?.[0]).catch(tell));
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    void openFile(event.dataTransfer?.files[0]).catch(tell);
  });
  select("books").addEventListener("change", () => void wishes.openNamed(select("books").value).catch(tell));
  select("language").addEventListener("change", () => void wishes.speak(select("language").value).catch(tell));
  select("theme").addEventListener("change", () => {
    const chosen = select("theme").value;
    const theme = chosen === "light" || chosen === "dark" ? chosen : null;
    paint(theme);
    void wishes.paint(theme).catch(tell);
  });
  byId("save").addEventListener("click", () => {
    download(wishes.save());
  });
  byId("close-pane").addEventListener("click", wishes.closePane);
  input("formula").addEventListener("keydown", ({ key }) => {
    if (key === "Enter") wishes.enter(input("formula").value, false);
  });
}

function speak(words: Words, locale: string): void {
  document.documentElement.lang = locale;
  document.title = `Encaisse · ${words.title}`;
  byId("title").textContent = `Encaisse · ${words.title}`;
  byId("open").textContent = words.open;
  byId("save").textContent = words.save;
  byId("language-label").textContent = words.language;
  byId("theme-label").textContent = words.theme;
  byId("about").textContent = words.about;
  byId("close-pane").setAttribute("aria-label", words.close);
  input("formula").setAttribute("aria-label", words.formula);
  select("language").value = locale;
  fillSelect("theme", Object.entries(words.themes));
  fillSelect("books", [...words.samples, ["blank", words.blank]]);
}

/** Keeps what is chosen. */
function fillSelect(id: string, options: readonly (readonly [value: string, name: string])[]): void {
  const chosen = select(id).value;
  select(id).replaceChildren(...options.map(([value, name]) => new Option(name, value)));
  if (options.some(([value]) => value === chosen)) select(id).value = chosen;
}

function ribbonButton({ id, label, tip, icon }: RibbonButton, press: () => Promise<void> | undefined): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.id = id;
  button.title = tip;
  const image = document.createElement("img");
  image.src = icon;
  image.alt = "";
  button.append(image, label);
  button.addEventListener("click", () => {
    button.setAttribute("aria-busy", "true");
    void press()?.finally(() => {
      button.removeAttribute("aria-busy");
    });
  });
  return button;
}

function tab(sheet: Worksheet, isActive: boolean, choose: () => void): HTMLElement {
  const button = document.createElement("button");
  button.type = "button";
  button.role = "tab";
  button.textContent = sheet.Name;
  button.setAttribute("aria-selected", String(isActive));
  button.addEventListener("click", choose);
  return button;
}

/** A field in the cell: Enter and leaving take what was typed, Escape leaves the cell as it was. */
function editCell(cell: HTMLElement, text: string, enter: Wishes["enter"]): void {
  const field = document.createElement("input");
  field.value = text;
  let isOpen = true;
  const end = (taken: string | null, moves: boolean): void => {
    if (!isOpen) return;
    isOpen = false;
    field.remove();
    enter(taken, moves);
  };
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") end(field.value, true);
    if (event.key === "Escape") end(null, false);
  });
  field.addEventListener("blur", () => {
    end(field.value, false);
  });
  cell.replaceChildren(field);
  field.focus();
}

function download(bytes: Uint8Array): void {
  const link = document.createElement("a");
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = "encaisse.xlsx";
  link.click();
  URL.revokeObjectURL(link.href);
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

function input(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement;
}

function select(id: string): HTMLSelectElement {
  return byId(id) as HTMLSelectElement;
}
