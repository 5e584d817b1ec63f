import { render } from "preact";
import type { ChartTheme } from "../chart/theme";
import type { BookModel } from "../functions/bookModel";
import type { MarkKey } from "../sheets/marks";
import type { Phrases } from "../text/phrases";
import { failureIn, whyNotRead } from "./hostWords";
import { inTurn } from "./inTurn";
import type { SelectedRow } from "./invoiceCard";
import { patiently, refresh, type PaneContext, type PaneHost } from "./paneContext";
import { planJob, type PlanEnd, type PlanJob } from "./planJob";
import { firstState, update, type PaneState } from "./state";
import { page } from "./view/page";
import { renewOpenLine } from "./reminderWishes";
import type { Send, Voice } from "./wish";
import { granting, pressPlan } from "./wishes";

/** What a pane is started with. */
export interface PaneParts {
  readonly root: HTMLElement;
  readonly model: BookModel;
  readonly host: PaneHost;
  readonly phrases: Phrases;
  readonly width: number;
  readonly theme: ChartTheme;
}

/** The pane, which lives as long as the add-in's runtime, shown or not. */
export interface Pane {
  /** A press of the ribbon's button; the sheet of ours to show once the plan is written. */
  readonly press: (show: MarkKey) => Promise<PlanEnd>;
  readonly resize: (width: number) => void;
  readonly recolor: (theme: ChartTheme) => void;
  readonly select: (selected: SelectedRow | null) => void;
  /** Excel lacks what the add-in needs: the pane says so, and asks Excel for nothing. */
  readonly refuse: () => void;
  /** Reads the workbook, and follows it from now on. */
  readonly begin: () => void;
}

/** Starts a pane in a page. It shows that it is reading until `begin()` or `refuse()` says more. */
export function startPane({ root, model, host, phrases, width, theme }: PaneParts): Pane {
  let state = firstState(width, theme);
  let send: Send = () => undefined;
  const tell: PaneContext["tell"] = (message) => {
    state = update(state, message);
    draw(root, state, { phrases, send });
  };
  const inOrder = inTurn();
  const context: PaneContext = {
    state: () => state,
    tell,
    host,
    model,
    phrases,
    inTurn: (work) => inOrder(() => patiently(context, work())),
  };
  const job = jobOf(context);
  send = granting(context, job);
  draw(root, state, { phrases, send });
  return {
    press: (show) => pressPlan(context, job, show),
    resize: (width) => {
      if (width !== state.width) tell({ kind: "now", now: { width } });
    },
    recolor: (theme) => {
      tell({ kind: "now", now: { theme } });
    },
    select: (selected) => {
      tell({ kind: "selected", selected });
    },
    refuse: () => {
      tell({ kind: "now", now: { isSupported: false } });
    },
    begin: () => {
      model.subscribe(() => void refresh(context).then(() => renewOpenLine(context, job)));
      void refresh(context);
    },
  };
}

function jobOf({ host, phrases, tell, inTurn }: PaneContext): PlanJob {
  return planJob({
    workbook: host.workbook,
    inTurn,
    choices: host.choices,
    asOf: host.asOf,
    pause: host.pause,
    show: host.goToMark,
    tell: (planning) => {
      tell({ kind: "now", now: { planning } });
    },
    failureWords: (failure) => failureIn(phrases, failure),
    whyNot: (reading) => whyNotRead(phrases, reading),
  });
}

/** Brings the page to what `state` says. Where what had the focus is gone, the keyboard goes on from the next thing to do. */
function draw(root: HTMLElement, state: PaneState, voice: Voice): void {
  const { ownerDocument } = root;
  const hadFocus = root.contains(ownerDocument.activeElement);
  render(page(state, voice), root);
  const focused = ownerDocument.activeElement;
  // The title has it only while there is nothing better.
  if (!hadFocus || (root.contains(focused) && focused?.tagName !== "H1")) return;
  [...root.querySelectorAll<HTMLElement>("[data-takes-focus]")].at(-1)?.focus();
}
