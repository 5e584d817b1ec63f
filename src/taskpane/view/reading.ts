import { h, type JSX } from "preact";
import type { ReadingDoubt } from "../../sheets/doubts";
import { problemIn } from "../hostWords";
import type { PaneBook, PlacedProblem } from "../paneBook";
import type { PaneState } from "../state";
import type { Voice } from "../wish";
import { busy, button, buttons, failure, foldable, line, section } from "./parts";

/** Problems shown before the rest is folded away. */
const PROBLEMS_SHOWN = 5;

/** What is wrong in the workbook, or worth knowing; null when there is nothing of either. */
export function foundSection(shown: PaneBook, voice: Voice): JSX.Element | null {
  const { phrases } = voice;
  const words = phrases.pane.found;
  const { problems, remarks } = shown;
  const inUse = answersInUse(shown, voice);
  if (shown.isEmpty || (problems.length === 0 && remarks.length === 0 && !inUse)) return null;
  const [first, rest] = [problems.slice(0, PROBLEMS_SHOWN), problems.slice(PROBLEMS_SHOWN)];
  return section(
    "found",
    words.title,
    problems.length > 0 && h("h3", null, words.problems(problems.length)),
    problemList(first, voice),
    rest.length > 0 && foldable(phrases.pane.toDo.more(rest.length), problemList(rest, voice)),
    remarks.length > 0 && foldable(words.remarks(remarks.length), problemList(remarks, voice)),
    inUse,
  );
}

function problemList(problems: readonly PlacedProblem[], { phrases, send }: Voice): JSX.Element | null {
  if (problems.length === 0) return null;
  return h(
    "ul",
    { class: "problems" },
    problems.map(({ problem, cell }) => {
      const { message, whatToDo } = problemIn(phrases, problem);
      const place = phrases.place(problem);
      const goTo =
        cell &&
        button(
          "link",
          place,
          () => {
            send({ kind: "go-to", ...cell });
          },
          { "aria-label": phrases.pane.found.goTo(place) },
        );
      return h(
        "li",
        { class: problem.severity },
        goTo ?? (place !== "" && h("span", null, place)),
        line(message),
        line(whatToDo, "quiet"),
      );
    }),
  );
}

function answersInUse({ answers }: PaneBook, { phrases, send }: Voice): JSX.Element | null {
  const words = phrases.pane.doubt;
  const given = [
    ...(answers.sheet === null ? [] : [answers.sheet]),
    ...[...answers.columns].map(([field, title]) => `${phrases.field(field)} = ${title}`),
  ];
  if (given.length === 0) return null;
  const forget = button("link", words.forget, () => {
    send({ kind: "forget-answers" });
  });
  return h("div", null, line(words.answersInUse(given.join(", ")), "quiet"), forget);
}

/** The questions that stand between the sheet and its reading. */
export function doubtSection(
  doubts: readonly ReadingDoubt[],
  answers: PaneState["answers"],
  voice: Voice,
): JSX.Element {
  const { phrases, send } = voice;
  const words = phrases.pane.doubt;
  return section(
    "doubt",
    words.title,
    ...doubts.map((doubt) => question(doubt, answers, voice)),
    line(words.kept, "quiet"),
    buttons(
      button(
        "primary",
        words.use,
        () => {
          send({ kind: "keep-answers" });
        },
        { disabled: answers.size === 0 },
      ),
    ),
  );
}

function question(doubt: ReadingDoubt, answers: PaneState["answers"], { phrases, send }: Voice): JSX.Element {
  const words = phrases.pane.doubt;
  const about = doubt.kind === "sheet" ? "list" : doubt.field;
  const id = `doubt-${about}`;
  const asked =
    doubt.kind === "sheet"
      ? words.whichList
      : (doubt.isMissing ? words.missingColumn : words.whichColumn)(phrases.field(doubt.field));
  const onChange = (event: { readonly currentTarget: HTMLSelectElement }): void => {
    send({ kind: "answer", about, choice: event.currentTarget.value });
  };
  return h(
    "div",
    { class: "field", key: id },
    h("label", { for: id }, asked),
    h(
      "select",
      { id, value: answers.get(about) ?? "", onChange },
      h("option", { value: "" }, words.choose),
      doubt.choices.map(({ choice, label }) => h("option", { value: choice }, label)),
    ),
  );
}

/** Where a workbook without invoices begins. */
export function beginSection(
  shown: PaneBook,
  beginning: PaneState["beginning"],
  { phrases, send }: Voice,
): JSX.Element {
  const words = phrases.pane.begin;
  const isBusy = beginning.kind === "running";
  const choice = (what: "template" | "sample", look: "primary" | "secondary"): JSX.Element =>
    h(
      "div",
      { class: "choice" },
      button(
        look,
        words[what],
        () => {
          send({ kind: "begin", beginning: what });
        },
        { disabled: isBusy, "aria-describedby": `begin-${what}` },
      ),
      h("p", { id: `begin-${what}`, class: "quiet" }, what === "template" ? words.templateTip : words.sampleTip),
    );
  return section(
    "begin",
    words.title,
    line(shown.isEmpty ? words.lead : words.noList),
    choice("template", "primary"),
    choice("sample", "secondary"),
    isBusy && busy(words.adding),
    beginning.kind === "failed" && failure(beginning.message),
  );
}
