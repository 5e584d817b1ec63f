import { h, type JSX } from "preact";
import type { RemovalStage } from "../onDemand";
import type { PaneBook } from "../paneBook";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, line } from "./parts";
import { planSection } from "./picture";
import { beginSection, doubtSection, foundSection } from "./reading";
import { removalSection, whatIfSection } from "./onDemand";
import { toDoSection } from "./toDo";
import { auditSection, invoiceSection } from "./work";
import { writingSection } from "./writing";

/** The whole pane: what `state` holds, in words and pictures. It computes no figure. */
export function page(state: PaneState, voice: Voice): JSX.Element {
  const words = voice.phrases.pane;
  return h(
    "main",
    { "data-theme": state.theme, lang: voice.phrases.language },
    h("h1", { tabIndex: -1, "data-takes-focus": true }, "Encaisse"),
    line(tagline(state, voice), "tagline"),
    // What ended is told once, politely; what failed is an alert where it stands.
    h("p", { class: "visually-hidden", role: "status" }, announcement(state, voice)),
    state.isSupported ? content(state, voice) : failure(words.tooOld),
  );
}

/** What was found, once it was. */
function tagline({ book }: PaneState, { phrases }: Voice): string {
  const found = book.kind === "done" ? book.result.found : null;
  return found ? phrases.found(found.count, found.open, found.sheet) : phrases.pane.tagline;
}

function announcement(state: PaneState, { phrases }: Voice): string {
  const words = phrases.pane;
  if (state.isWaiting) return words.waitingForCell;
  return underWay(state, words) ?? ended(state, words) ?? (state.book.kind === "running" ? words.reading : "");
}

type Words = Voice["phrases"]["pane"];

/** A removal that has come to its end, well or not. */
const ENDED: ReadonlySet<RemovalStage["kind"]> = new Set(["done", "cancelled", "failed"]);

function underWay({ planning, removal, audit }: PaneState, words: Words): string | null {
  if (planning.kind === "running") return words.write.stage[planning.stage];
  if (removal.kind === "running") return words.remove.looking;
  const goesOn = removal.kind === "done" && !ENDED.has(removal.result.stage.kind);
  return (goesOn ? removal.result.told : null) ?? (audit.kind === "running" ? words.audit.checking : null);
}

function ended({ planning, removal, copy, beginning, openLine, noted }: PaneState, words: Words): string | null {
  if (openLine?.work.kind === "done" && openLine.work.result.copy === "done") return words.reminder.copied;
  if (noted !== null) return words.reminder.noted(noted);
  if (planning.kind === "done") return words.write.done;
  if (planning.kind === "cancelled") return words.write.cancelled;
  if (planning.kind === "asked") return words.write.willBeAdded;
  if (removal.kind === "done" && removal.result.told !== null) return removal.result.told;
  if (copy.kind === "done") return words.toDo.copied;
  return beginning.kind === "done" ? begun(beginning.result, words.begin) : null;
}

function begun(what: "template" | "sample", words: Words["begin"]): string {
  return what === "template" ? words.templateAdded : words.sampleAdded;
}

function content(state: PaneState, voice: Voice): Sections {
  const words = voice.phrases.pane;
  const { book } = state;
  const waiting = state.isWaiting && h("p", { key: "waiting", class: "message", role: "alert" }, words.waitingForCell);
  switch (book.kind) {
    case "idle":
    case "running":
      return [waiting, busy(words.reading)];
    case "failed": {
      const again = button("secondary", words.tryAgain, () => {
        voice.send({ kind: "read-again" });
      });
      return [waiting, failure(book.message, buttons(again))];
    }
    case "done":
      return [waiting, ...bookSections(state, book.result, voice)];
  }
}

type Sections = readonly (JSX.Element | null | false)[];

function bookSections(state: PaneState, shown: PaneBook, voice: Voice): Sections {
  return [
    ...outcomes(state, voice),
    !shown.found && state.planning.kind === "failed" && failure(state.planning.message),
    state.card && invoiceSection(state.card, voice.phrases),
    shown.doubts.length > 0 && doubtSection(shown.doubts, state.answers, voice),
    shown.found && writingSection(state, shown.isWrittenTo, voice),
    foundSection(shown, voice),
    ...(shown.found ? planSections(state, shown, voice) : []),
    !shown.found && shown.doubts.length === 0 && beginSection(shown, state.beginning, voice),
    (shown.isWrittenTo || (state.removal.kind !== "idle" && !isRemoved(state))) && removalSection(state.removal, voice),
  ];
}

function isRemoved({ removal }: PaneState): boolean {
  return removal.kind === "done" && removal.result.stage.kind === "done";
}

function outcomes(state: PaneState, { phrases }: Voice): Sections {
  const { beginning, removal } = state;
  const words = phrases.pane;
  const success = (key: string, text: string): JSX.Element => h("p", { key, class: "message success" }, text);
  return [
    beginning.kind === "done" && success("begun", begun(beginning.result, words.begin)),
    removal.kind === "done" && isRemoved(state) && success("removed", removal.result.told ?? ""),
  ];
}

function planSections(state: PaneState, shown: PaneBook, voice: Voice): Sections {
  return [
    planSection(shown, state, voice),
    toDoSection(shown, state, voice),
    !state.card && h("p", { key: "select", class: "quiet hint" }, voice.phrases.pane.invoice.select),
    shown.debtors.length > 0 && whatIfSection(state.whatIf, shown, voice),
    auditSection(state, voice),
  ];
}
