import type { ClientId } from "../engine/types";
import { lettersOnly } from "./plainWords";
import { remembered } from "./remembered";

/** Legal forms of the countries French firms invoice most. Taken off at either end of a name, never inside it. */
const LEGAL_FORMS = new Set(
  (
    "sarl sarlu eurl sas sasu sa sci scp scop sca scs snc selarl selas selasu ei eirl gie gaec earl scea " + // France
    "bv bvba sprl srl nv asbl vzw cv cvba scrl " + // Belgium, Netherlands
    "ltd limited llc llp plc inc incorporated corp corporation co " + // English-speaking
    "gmbh ag kg ohg ug ek mbh sl slu spa sagl oy ab as aps lda"
  ) // elsewhere
    .split(" "),
);

/**
 * The name without case, accents, punctuation and legal form, "&" read as "et": what two spellings of one client share.
 * "DUPONT & Fils (S.A.R.L.)" gives "dupont et fils". A name that is nothing but a legal form is kept whole; one without
 * a letter or digit is kept as it stands.
 */
export const clientKey = remembered((name: string): ClientId => {
  const words = lettersOnly(name.replace(/[&+]/g, " et ").replace(/\band\b/gi, "et"))
    // "S.A.R.L." has become "s a r l".
    .replace(/\b(?:\p{L} ){1,6}\p{L}\b/gu, (letters) => letters.replaceAll(" ", ""))
    .split(" ");
  let first = 0;
  let last = words.length;
  while (last > first && LEGAL_FORMS.has(words[last - 1]!)) last--;
  while (first < last && LEGAL_FORMS.has(words[first]!)) first++;
  const key = (last > first ? words.slice(first, last) : words).join(" ");
  return (key === "" ? name.trim().toLowerCase() : key) as ClientId;
});
