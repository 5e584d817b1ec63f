import { h, type ComponentChildren, type JSX } from "preact";

/** The pane's building blocks. Text goes in as text, never as markup. */

/** With the blanks of French punctuation made unbreakable, so that no line begins with ":" or ends with "«". */
export function unbroken(text: string): string {
  return text.replace(/ (?=[?!:;»])|(?<=«) /g, "\u00a0");
}

/** A part of the pane under a heading, which also names it to a screen reader. */
export function section(id: string, title: string, ...content: ComponentChildren[]): JSX.Element {
  return h(
    "section",
    { key: id, class: "card", "data-section": id, "aria-labelledby": `${id}-title` },
    h("h2", { id: `${id}-title` }, unbroken(title)),
    content,
  );
}

/** How a button looks: the one thing to do next, another thing to do, what cannot be undone, a link. */
type Look = "primary" | "secondary" | "danger" | "link";

/** A button. */
export function button(
  look: Look,
  label: string,
  onClick: () => void,
  more: Readonly<Record<string, unknown>> = {},
): JSX.Element {
  return h("button", { type: "button", class: look, onClick, ...more }, unbroken(label));
}

/** Buttons side by side, below each other where there is no room. */
export function buttons(...content: ComponentChildren[]): JSX.Element {
  return h("div", { class: "buttons" }, content);
}

/** A paragraph. */
export function line(text: string, look = ""): JSX.Element {
  return h("p", { class: look }, unbroken(text));
}

/** Something that went wrong, read aloud at once. */
export function failure(message: string, ...content: ComponentChildren[]): JSX.Element {
  return h("div", { class: "message failure", role: "alert" }, h("p", null, unbroken(message)), content);
}

/** Work under way of which no share can be told. */
export function busy(text: string): JSX.Element {
  return h("div", { class: "busy" }, h("progress", { "aria-label": text }), h("p", null, text));
}

/** Work under way, and how far it is. */
export function progress(
  { value, max, text }: { readonly value: number; readonly max: number; readonly text: string },
  ...content: ComponentChildren[]
): JSX.Element {
  return h("div", { class: "busy" }, h("progress", { max, value, "aria-label": text }), h("p", null, text), content);
}

/** What can be unfolded; closed at first. */
export function foldable(summary: string, ...content: ComponentChildren[]): JSX.Element {
  return h("details", null, h("summary", null, unbroken(summary)), content);
}
