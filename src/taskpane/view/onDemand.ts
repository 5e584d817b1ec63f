import { h, type JSX } from "preact";
import type { AroundLine, OpenLine } from "../onDemand";
import type { PaneBook } from "../paneBook";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, line, section, unbroken } from "./parts";

/** What stands where a part of the pane is loaded when the user opens it: that it comes, or why it did not. */

/** Trying what if, folded until it is wanted. */
export function whatIfSection(whatIf: PaneState["whatIf"], shown: PaneBook, voice: Voice): JSX.Element {
  const words = voice.phrases.pane.whatIf;
  const open = (): void => {
    voice.send({ kind: "open-what-if" });
  };
  // At the first opening; a second one tries again what did not come.
  const onToggle = (event: { readonly currentTarget: HTMLDetailsElement }): void => {
    if (event.currentTarget.open) open();
  };
  return section(
    "what-if",
    words.title,
    h("details", { onToggle }, h("summary", null, unbroken(words.open)), whatIfContent(whatIf, shown, voice)),
  );
}

function whatIfContent(whatIf: PaneState["whatIf"], shown: PaneBook, voice: Voice): JSX.Element | null {
  const { pane } = voice.phrases;
  switch (whatIf.kind) {
    case "idle":
      return null;
    case "running":
      return busy(pane.whatIf.preparing);
    case "failed": {
      const again = button("secondary", pane.tryAgain, () => {
        voice.send({ kind: "open-what-if" });
      });
      return failure(whatIf.message, buttons(again));
    }
    case "done":
      return whatIf.result.part.view(whatIf.result, shown, voice);
  }
}

/** Taking everything out again. */
export function removalSection(removal: PaneState["removal"], voice: Voice): JSX.Element {
  const words = voice.phrases.pane.remove;
  return section("remove", words.title, removalContent(removal, voice));
}

function removalContent(removal: PaneState["removal"], voice: Voice): JSX.Element {
  const words = voice.phrases.pane.remove;
  if (removal.kind === "done") return removal.result.part.view(removal.result.stage, voice);
  const ask = button("secondary", words.ask, () => {
    voice.send({ kind: "ask-removal" });
  });
  return h(
    "div",
    null,
    line(words.lead, "quiet"),
    removal.kind === "failed" && failure(removal.message),
    removal.kind === "running" ? busy(words.looking) : buttons(ask),
  );
}

/** What an opened line of the to-do list shows: the draft, and where to note that it is done. */
export function openLineView({ work }: OpenLine, around: AroundLine, voice: Voice): JSX.Element {
  return h("div", { class: "opened" }, lineContent(work, around, voice));
}

function lineContent(work: OpenLine["work"], around: AroundLine, voice: Voice): JSX.Element {
  switch (work.kind) {
    case "idle":
    case "running":
      return busy(voice.phrases.pane.reminder.preparing);
    case "failed":
      return failure(work.message);
    case "done":
      return work.result.part.view(work.result, around, voice);
  }
}
