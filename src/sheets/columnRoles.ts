import { confirms } from "./columnProfile";
import { FIELDS, FIELD_RULES, type Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import { headerMatches, WHOLE_HEADER, WHOLE_SURE } from "./headers";
import { settleTie } from "./settleTie";

/** Which column holds what. */
export interface ColumnRoles {
  readonly columns: ReadonlyMap<Field, HeadedColumn>;
  /** Several may speak of the status ("État" and "Statut du paiement"): each row's are read together. */
  readonly statuses: readonly HeadedColumn[];
  /** Fields that several columns claim with equal right. */
  readonly ambiguous: ReadonlyMap<Field, readonly HeadedColumn[]>;
  /** Whole headers that their own values deny, where no other column took the field. */
  readonly denied: ReadonlyMap<Field, HeadedColumn>;
}

interface Claim {
  readonly field: Field;
  readonly place: number;
  readonly strength: number;
  readonly column: HeadedColumn;
}

/**
 * Gives each field its column: what the user chose first, then the strongest header whose values agree. A tie that
 * could change what is owed is left open in `ambiguous`, unless the columns say the same thing.
 */
export function columnRoles(headed: readonly HeadedColumn[], chosen: ReadonlyMap<Field, HeadedColumn>): ColumnRoles {
  const columns = new Map(chosen);
  const taken = new Set<HeadedColumn>(chosen.values());
  const ambiguous = new Map<Field, readonly HeadedColumn[]>();
  const statuses: HeadedColumn[] = [];
  const { claims, denied } = claimsOf(headed);
  for (const claim of claims) {
    if (taken.has(claim.column) || columns.has(claim.field) || ambiguous.has(claim.field)) continue;
    if (claim.field === "status") {
      statuses.push(claim.column);
      taken.add(claim.column);
      continue;
    }
    const tied = tiedWith(claim, claims, taken);
    const settled = settleTie(claim.field, tied, headed);
    for (const column of tied) taken.add(column);
    if (settled) columns.set(claim.field, settled);
    else ambiguous.set(claim.field, tied);
  }
  const chosenStatus = chosen.get("status");
  if (chosenStatus) statuses.splice(0, statuses.length, chosenStatus);
  for (const field of [...columns.keys(), ...ambiguous.keys()]) denied.delete(field);
  return { columns, statuses, ambiguous, denied };
}

/** Confirmed claims, strongest first, and the whole headers whose values deny them. */
function claimsOf(headed: readonly HeadedColumn[]): { claims: Claim[]; denied: Map<Field, HeadedColumn> } {
  const claims: Claim[] = [];
  const denied = new Map<Field, HeadedColumn>();
  for (const column of headed) {
    for (const { field, strength } of headerMatches(column.header)) {
      if (confirms(FIELD_RULES[field].kind, column.profile, strength === WHOLE_SURE)) {
        claims.push({ field, strength, column, place: FIELDS.indexOf(field) });
      } else if (strength >= WHOLE_HEADER && !denied.has(field)) denied.set(field, column);
    }
  }
  claims.sort((a, b) => b.strength - a.strength || a.place - b.place || a.column.column - b.column.column);
  return { claims, denied };
}

/** The columns that claim the field as strongly, the claim's own first. An empty column is no rival of a filled one. */
function tiedWith(claim: Claim, claims: readonly Claim[], taken: ReadonlySet<HeadedColumn>): HeadedColumn[] {
  const tied = claims
    .filter(({ field, strength, column }) => field === claim.field && strength === claim.strength && !taken.has(column))
    .map(({ column }) => column);
  const filled = tied.filter(({ profile }) => profile.filled > 0);
  return filled.length > 0 ? filled : tied;
}
