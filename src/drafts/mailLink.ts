import { DRAFT_WORDS } from "../text/drafts";
import type { Phrases } from "../text/phrases";
import { mailAddresses } from "./mailAddresses";
import type { Message } from "./message";
import { messageText } from "./plainText";

/**
 * Longest link, in characters. Excel takes 2,079 for a cell's link (XlsxWriter's documentation of write_url), and Windows
 * hands programs no address longer than 2,083 (INTERNET_MAX_URL_LENGTH).
 */
const LONGEST_LINK = 2_000;

/**
 * A link that opens the draft in the user's own mail program (RFC 6068), where a person reads and sends it. A text too
 * long for a link ends at a line, with a word that says where the whole is. Null when the client has no address.
 */
export function mailLink(message: Message, phrases: Phrases): string | null {
  const to = mailAddresses(message.recipient.email);
  if (to.length === 0) return null;
  const start = `mailto:${to.map(encodeURIComponent).join(",").replaceAll("%40", "@")}?subject=${encoded(message.subject)}&body=`;
  const lines = messageText(message).split("\n");
  const whole = start + encoded(lines.join("\r\n"));
  if (whole.length <= LONGEST_LINK) return whole;
  const end = encoded(`\r\n\r\n${DRAFT_WORDS[phrases.language].cut}`);
  let link = start;
  for (const line of lines) {
    const longer = `${link}${encoded(`${line}\r\n`)}`;
    if (longer.length + end.length > LONGEST_LINK) break;
    link = longer;
  }
  return link + end;
}

function encoded(text: string): string {
  return encodeURIComponent(text);
}
