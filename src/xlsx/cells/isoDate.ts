import { dateFromParts } from "../../engine/calendar";
import { serialOfDate, type DateSystem } from "../../sheets/serialDate";

const SECONDS_PER_DAY = 86_400;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number of an ISO 8601 date, time or both, as cells of type "d" hold them; null for any other text. */
export function serialOfIsoText(text: string, system: DateSystem): number | null {
  const parts: readonly (string | undefined)[] | null = ISO.exec(text.trim());
  if (!parts || text.trim() === "") return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
  if (parts[1] === undefined) return time;
  const date = dateFromParts(year, month, day);
  return date === null ? null : serialOfDate(date, system) + time;
}
