import { dayNumber } from "../engine/calendar";
import { escapeMarkup } from "../chart/markup";
import type { CalendarDate } from "../engine/types";
import type { OwnCompany } from "../text/draftWords";
import type { Phrases } from "../text/phrases";
import { mailAddresses } from "./mailAddresses";
import type { Message } from "./message";
import { blocksMarkup } from "./messageMarkup";
import { encodedWords, quotedPrintable } from "./mailEncoding";
import { oneLine } from "./plainCharacters";
import { messageText } from "./plainText";

/** Tells our own drafts from other people's files. */
export const DRAFT_HEADER = "X-Encaisse: draft";

/** "=_" cannot occur in quoted-printable text (RFC 2045, 6.7), so no line of a part is ever taken for the boundary. */
const BOUNDARY = "=_encaisse_draft_=";

/** RFC 5322, 3.3: names in English whatever the language. */
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * The draft as a message file (RFC 5322, MIME of RFC 2045 to 2047), text and HTML, that mail programs open for writing:
 * `X-Unsent: 1` is what Outlook marks its own drafts with. Sender and addressee are left out where their address is not
 * known: the mail program puts in its own, and a person the other.
 */
export function emlOf(message: Message, { company, writtenOn, phrases }: EmlFacts): string {
  const to = mailAddresses(message.recipient.email);
  const [from] = mailAddresses(company.email);
  const headers = [
    `Date: ${mailDate(writtenOn)}`,
    ...(from === undefined ? [] : [`From: ${senderName(company.name)}<${from}>`]),
    ...(to.length === 0 ? [] : [`To: ${to.join(",\r\n ")}`]),
    `Subject: ${encodedWords(message.subject)}`,
    "MIME-Version: 1.0",
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"`,
    `Content-Language: ${phrases.language}`,
    "X-Unsent: 1",
    DRAFT_HEADER,
  ];
  const markup = [
    `<!doctype html><html lang="${phrases.language}"><head><meta charset="utf-8">`,
    `<title>${escapeMarkup(message.subject)}</title></head>`,
    `<body style="font-family:Calibri,'Segoe UI',Arial,sans-serif;font-size:11pt">`,
    blocksMarkup(message.blocks),
    "</body></html>",
  ].join("\n");
  return [
    ...headers,
    "",
    `--${BOUNDARY}`,
    ...part("text/plain", messageText(message)),
    `--${BOUNDARY}`,
    ...part("text/html", markup),
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n");
}

/** What a message file says beside the message. */
export interface EmlFacts {
  readonly company: OwnCompany;
  readonly writtenOn: CalendarDate;
  readonly phrases: Phrases;
}

function part(type: string, text: string): readonly string[] {
  return [
    `Content-Type: ${type}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(text),
  ];
}

/** A sender's name is always written as encoded words: then no sign of it needs quotes. */
function senderName(name: string | null): string {
  const words = name === null ? "" : oneLine(name);
  return words === "" ? "" : `${encodedWords(words, true)}\r\n `;
}

/** Noon of the day in UTC: a draft has no hour, and noon is the same day nearly everywhere. */
function mailDate(day: CalendarDate): string {
  // 1970-01-01 was a Thursday.
  const weekday = WEEKDAYS[(((dayNumber(day) + 3) % 7) + 7) % 7]!;
  const [year, month, date] = day.split("-") as [string, string, string];
  return `${weekday}, ${date} ${MONTHS[Number(month) - 1]!} ${year} 12:00:00 +0000`;
}
