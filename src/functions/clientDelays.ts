import { addPayment, emptyHistory, medianDelay } from "../engine/delay/clientHistory";
import { learningFacts } from "../engine/delay/learningFacts";
import type { ClientId, DaysBeyondTerms, Ledger } from "../engine/types";

/**
 * Each client's typical days beyond terms: the middle of its recent payments, the very figure that a forecast's reason
 * quotes. A forecast has it only for clients with something open; this has it for every client that ever paid on a
 * known day.
 */
export function clientDelays(ledger: Ledger): ReadonlyMap<ClientId, DaysBeyondTerms> {
  const facts = learningFacts(ledger);
  const history = emptyHistory(facts);
  const paid = [...facts.paid.keys()].filter((fact) => facts.paid[fact]! <= facts.asOf);
  paid.sort((a, b) => facts.paid[a]! - facts.paid[b]! || a - b);
  const numbers = new Map<ClientId, number>();
  for (const fact of paid) {
    const client = facts.client[fact]!;
    addPayment(history, client, facts.paid[fact]! - facts.due[fact]!);
    numbers.set(ledger.invoices[facts.position[fact]!]!.clientId, client);
  }
  return new Map([...numbers].map(([id, client]) => [id, medianDelay(history, client)!]));
}
