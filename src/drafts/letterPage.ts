import { element, escapeMarkup } from "../chart/markup";
import { DRAFT_WORDS } from "../text/drafts";
import type { MissingFact } from "../text/draftWords";
import type { Phrases } from "../text/phrases";
import type { Message } from "./message";
import type { MessageFacts } from "./messageFacts";
import { blocksMarkup } from "./messageMarkup";
import { linesOf, oneLine } from "./plainCharacters";

/** Tells our own pages from other people's files. */
export const PAGE_MARK = '<meta name="generator" content="Encaisse">';

/** A letter as a page to print on A4, the addressee where a French window envelope shows it. Nothing in it runs or loads. */
export function letterPage(message: Message, facts: MessageFacts, phrases: Phrases): string {
  const words = DRAFT_WORDS[phrases.language];
  const { company, recipient } = facts;
  const blank = (what: MissingFact): string => words.blank(what);
  const sender = [
    company.name ?? blank("company-name"),
    ...(company.address === null ? [blank("company-address")] : linesOf(company.address)),
    ...[company.registration, company.phone, company.email].filter((line) => line !== null),
  ];
  const to = [
    recipient.name,
    ...(recipient.contact === null ? [] : [recipient.contact]),
    ...(recipient.address === null ? [blank("client-address")] : linesOf(recipient.address)),
  ];
  return page(message.subject, phrases, [
    element("div", { class: "sender" }, [linesMarkup(sender)]),
    element("div", { class: "to" }, [
      ...(message.kind === "formal-notice"
        ? [element("p", { class: "sent" }, [escapeMarkup(words.letter.registered)])]
        : []),
      linesMarkup(to),
    ]),
    element("p", { class: "day" }, [escapeMarkup(words.letter.placeAndDate(facts.writtenOn))]),
    element("p", { class: "subject" }, [escapeMarkup(phrases.labelled(words.letter.subject, message.subject))]),
    blocksMarkup(message.blocks),
  ]);
}

/** A script or note for the user's own eyes, as a page to print. */
export function scriptPage(message: Message, phrases: Phrases): string {
  return page(message.subject, phrases, [
    element("h1", {}, [escapeMarkup(message.subject)]),
    blocksMarkup(message.blocks),
  ]);
}

/** The facts that a letter needs beside its text. */
export function missingOfLetter({ company, recipient }: MessageFacts): readonly MissingFact[] {
  return [
    ...(company.name === null ? (["company-name"] as const) : []),
    ...(company.address === null ? (["company-address"] as const) : []),
    ...(recipient.address === null ? (["client-address"] as const) : []),
  ];
}

/** A page of ours with its title. */
export function page(title: string, { language }: Pick<Phrases, "language">, body: readonly string[]): string {
  const head = element("head", {}, [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    PAGE_MARK,
    element("title", {}, [escapeMarkup(title)]),
    `<style>${STYLE}</style>`,
  ]);
  return `<!doctype html>\n${element("html", { lang: language }, [head, element("body", {}, [body.join("\n")])])}\n`;
}

function linesMarkup(lines: readonly string[]): string {
  return lines.map((line) => escapeMarkup(oneLine(line))).join("<br>\n");
}

const STYLE = [
  "@page{size:A4;margin:18mm 20mm}",
  "body{font:11pt/1.45 Calibri,'Segoe UI',Carlito,Arial,sans-serif;color:#1f2a37;max-width:170mm;margin:10mm auto}",
  "@media print{body{margin:0}}",
  ".sender{font-size:10pt}.to{margin:12mm 0 8mm 85mm;min-height:30mm}.sent{font-weight:bold;margin:0 0 2mm}",
  ".day{margin:0 0 8mm 85mm}.subject{font-weight:bold;margin-bottom:6mm}p{margin:0 0 3.2mm}",
  "table{font-size:10pt;font-variant-numeric:tabular-nums}tr{break-inside:avoid}td,th{white-space:nowrap}",
  "td:first-child{white-space:normal}h1{font-size:15pt;color:#1f4e79}body>p:last-child{margin-top:10mm}",
].join("");
