import type { CalendarDate, Invoice, ProofOfDebt } from "../types";

/**
 * What a creditor must be able to show before a court or a collector: the proof of a debt lies with who claims it
 * (C. civ. art. 1353).
 */

/** The parts of a proof dossier. `dates`: ordered, then delivered, then invoiced. */
export type ProofItem = "order" | "delivery" | "signature" | "references" | "dates";

/** "3 of 5, missing: signature, dates." Only what the sheet has a column for is counted. */
export interface ProofDossier {
  readonly given: number;
  readonly of: number;
  /** In the order of the dossier; empty when it is complete. */
  readonly missing: readonly ProofItem[];
}

/** A sheet without any column of proof. */
export const NO_PROOF_COLUMNS: ProofOfDebt = {
  orderReference: null,
  orderedOn: null,
  deliveryNote: null,
  deliveredOn: null,
  signed: null,
};

/**
 * How complete the proof of an invoice is; null when the sheet has no column for any of it.
 *
 * An order is proved by its number or its day, a delivery by the number of its note, a signature by itself; the
 * references are complete when the client's order number and the invoice number are both there; the dates are coherent
 * when order, delivery and invoice follow each other and none that has a column is missing.
 */
export function proofDossier({ number, issuedOn, proof }: Invoice): ProofDossier | null {
  // Asked of every invoice of a list, and most sheets have none of these columns.
  if (proof === NO_PROOF_COLUMNS) return null;
  const { orderReference, orderedOn, deliveryNote, deliveredOn, signed } = proof;
  const items: readonly (readonly [ProofItem, boolean | null])[] = [
    ["order", anyGiven(textGiven(orderReference), dayGiven(orderedOn))],
    ["delivery", textGiven(deliveryNote)],
    ["signature", signed],
    ["references", orderReference === null ? null : orderReference !== "" && number !== ""],
    ["dates", inOrder([orderedOn, deliveredOn], issuedOn)],
  ];
  const kept = items.filter(([, given]) => given !== null);
  if (kept.length === 0) return null;
  const missing = kept.filter(([, given]) => given === false).map(([item]) => item);
  return { given: kept.length - missing.length, of: kept.length, missing };
}

function textGiven(text: string | null): boolean | null {
  return text === null ? null : text !== "";
}

function dayGiven(day: CalendarDate | "missing" | null): boolean | null {
  return day === null ? null : day !== "missing";
}

function anyGiven(...given: readonly (boolean | null)[]): boolean | null {
  const known = given.filter((one) => one !== null);
  return known.length === 0 ? null : known.some(Boolean);
}

/** Whether the days that have a column are all there, and none is after the next; null without any. */
function inOrder(days: readonly (CalendarDate | "missing" | null)[], issuedOn: CalendarDate): boolean | null {
  const kept = days.filter((day) => day !== null);
  if (kept.length === 0) return null;
  return [...kept, issuedOn].every((day, index, all) => day !== "missing" && (index === 0 || all[index - 1]! <= day));
}
