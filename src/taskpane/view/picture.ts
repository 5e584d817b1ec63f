import { h, type JSX } from "preact";
import { planPicture } from "../../chart/planPicture";
import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { Phrases } from "../../text/phrases";
import type { PaneBook, ShownPlan } from "../paneBook";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, foldable, line, section, unbroken } from "./parts";

/** What lies between the pane's edge and the picture, on both sides together. */
const MARGINS = 26;
/** The picture is drawn for a sheet of paper or more: it needs no more room, and reads at no less. */
const WIDEST = 900;
const NARROWEST = 280;

/** The balance of 13 weeks: a picture with its story for a screen reader, and its figures. Null without a plan. */
export function planSection(
  { plan: shown, facts, isWrittenTo }: PaneBook,
  { width, theme, presets }: Pick<PaneState, "width" | "theme" | "presets">,
  voice: Voice,
): JSX.Element | null {
  if (!shown) return null;
  const { phrases, send } = voice;
  const words = phrases.pane.plan;
  const { plan, rule } = shown;
  const room = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(width) - MARGINS));
  const show = (what: "plan" | "balance") => () => {
    send({ kind: "show", what });
  };
  return section(
    "plan",
    words.title,
    picture(planPicture(plan, phrases, theme, room)),
    plan.opening === null && line(words.fromZero, "quiet"),
    rule !== "model" && line(phrases.plan.rule[rule], "quiet"),
    ...riskLines(shown, phrases),
    foldable(words.figures, figures(shown, phrases)),
    isWrittenTo &&
      buttons(
        button("link", words.openSheet, show("plan")),
        plan.opening === null && button("link", words.typeBalance, show("balance")),
      ),
    isWrittenTo && facts?.expenses.length === 0 && presetOffer(presets, voice),
  );
}

/** A plan without expenses is too good to be true: usual ones, which the user makes their own. */
function presetOffer(presets: PaneState["presets"], { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.plan;
  const add = (): void => {
    send({ kind: "add-presets" });
  };
  if (presets.kind === "done") {
    // Told where the button stood: the keyboard goes on from there.
    const look = { class: "message success", role: "status", tabIndex: -1, "data-takes-focus": true } as const;
    return h("p", look, unbroken(presets.result));
  }
  return h(
    "div",
    null,
    line(words.noExpenses, "quiet"),
    presets.kind === "running" && busy(words.addingPresets),
    presets.kind === "failed" && failure(presets.message),
    buttons(button("secondary", words.addPresets, add)),
  );
}

/** What the picture shows of danger, in words; nothing can be said of a balance that nobody gave. */
function riskLines({ plan }: ShownPlan, phrases: Phrases): readonly JSX.Element[] {
  const words = phrases.pane.plan;
  if (plan.opening === null) return [];
  const money = (amount: number): string => phrases.roundMoney(amount, plan.currency);
  const below = plan.weeks.find(({ startsOn }) => startsOn === plan.firstWeekBelow);
  if (below) {
    const level = plan.alertLevel === null || plan.alertLevel === 0 ? null : money(plan.alertLevel);
    return [
      line(words.overdraftWeek(phrases.dayAndMonth(below.startsOn), money(below.closing.expected), level), "risk"),
    ];
  }
  return plan.firstWeekLowBelow === null
    ? []
    : [line(words.cautiousWeek(phrases.dayAndMonth(plan.firstWeekLowBelow)), "quiet")];
}

/**
 * Our own drawing, a text of SVG, as elements of this page. It is parsed as XML, in which nothing runs, and built again
 * element by element: no text ever becomes markup of the page.
 */
function picture(svg: string): JSX.Element {
  return asElement(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
}

function asElement(element: Element): JSX.Element {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const content = [...element.childNodes].map((child) =>
    child.nodeType === Node.ELEMENT_NODE ? asElement(child as Element) : (child.textContent ?? ""),
  );
  return h(element.tagName, attributes, content);
}

function figures({ plan }: ShownPlan, phrases: Phrases): JSX.Element {
  const words = phrases.chart;
  const money = (amount: number): string => phrases.roundMoney(amount, plan.currency);
  const row = ({ startsOn, totalReceipts, totalPayments, closing }: WeeklyPlan["weeks"][number]): JSX.Element =>
    h(
      "tr",
      { class: closing.expected < (plan.alertLevel ?? 0) ? "risk" : "" },
      h("th", { scope: "row" }, phrases.dayAndMonth(startsOn)),
      h("td", null, money(totalReceipts)),
      h("td", null, money(totalPayments)),
      h("td", null, money(closing.expected), h("small", null, words.rangeOf(money(closing.low), money(closing.high)))),
    );
  const headings = [words.week, words.receipts, words.payments, `${words.closing} (${words.range})`];
  return h(
    "div",
    { class: "figures", role: "region", tabIndex: 0, "aria-label": words.title },
    h(
      "table",
      null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          headings.map((heading) => h("th", { scope: "col" }, heading)),
        ),
      ),
      h("tbody", null, plan.weeks.map(row)),
    ),
  );
}
