import { h, type JSX } from "preact";
import type { Removal } from "../../sheets/removal";
import { PANE_REMOVAL } from "../../text/paneRemoval";
import type { RemovalStage } from "../onDemand";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, line, progress, unbroken } from "./parts";
import { cancelButton } from "./writing";

/** How far taking everything out again is. */
export function removalView(stage: RemovalStage, voice: Voice): JSX.Element {
  const { phrases, send } = voice;
  const words = PANE_REMOVAL[phrases.language];
  const { lead, looking, ask } = phrases.pane.remove;
  const { step } = phrases.pane.write;
  const again = buttons(
    button("secondary", ask, () => {
      send({ kind: "ask-removal" });
    }),
  );
  const told = line(lead, "quiet");
  switch (stage.kind) {
    case "looking":
      return h("div", null, told, busy(looking), cancelled(stage, voice));
    case "asked":
      return question(stage.removal, voice);
    case "checking":
      return h(
        "div",
        null,
        told,
        progress({ value: 0, max: 2, text: step(1, 2, words.checking) }, cancelled(stage, voice)),
      );
    case "removing": {
      const text = step(2, 2, words.removing);
      return h("div", null, told, progress({ value: 1, max: 2, text }, line(words.cannotCancel, "quiet")));
    }
    case "failed":
      return h("div", null, told, failure(stage.message), again);
    case "cancelled":
      return h("div", null, told, line(words.cancelled, "message"), again);
    case "done":
      return h("div", null, told, again);
  }
}

function cancelled({ isCancelling }: { readonly isCancelling: boolean }, { phrases, send }: Voice): JSX.Element {
  return cancelButton(isCancelling, phrases, () => {
    send({ kind: "cancel-removal" });
  });
}

/** What would go, to the last cell. */
function question({ sheets, columns, typed }: Removal, { phrases, send }: Voice): JSX.Element {
  const words = PANE_REMOVAL[phrases.language];
  const remove = (): void => {
    send({ kind: "remove" });
  };
  const dismiss = (): void => {
    send({ kind: "dismiss" });
  };
  return h(
    "div",
    null,
    line(words.sure, "risk"),
    h(
      "ul",
      null,
      sheets.length > 0 && h("li", null, unbroken(words.sheets(sheets))),
      columns.length > 0 && h("li", null, unbroken(words.columns(columns.map(({ title }) => title)))),
      typed.length > 0 && h("li", null, words.typed(typed.length)),
      sheets.length + columns.length === 0 && h("li", null, words.traces),
    ),
    buttons(
      button("danger", words.confirm, remove),
      button("secondary", phrases.pane.cancel, dismiss, { "data-takes-focus": true }),
    ),
  );
}
