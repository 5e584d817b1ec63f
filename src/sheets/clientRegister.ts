import { plainClient } from "../engine/ledger/plainClient";
import type { Client, ClientId } from "../engine/types";
import { clientKey } from "./clientNames";
import type { ClientFacts } from "./clientSheet";

/** A client as one row names it. */
export interface ClientMention {
  readonly name: string;
  readonly code: string;
}

/** Who is who. */
export interface ClientRegister {
  readonly idOf: (mention: ClientMention) => ClientId;
  /** What the clients sheet says of the client a row names, if anything. */
  readonly factsOf: (mention: ClientMention) => ClientFacts | null;
  readonly clients: ReadonlyMap<ClientId, Client>;
  /** Spellings taken for one client, most frequent first; only clients with several. */
  readonly merged: ReadonlyMap<ClientId, readonly string[]>;
}

interface Entry {
  readonly spellings: Map<string, number>;
}

/**
 * Merges the spellings of each client: names that differ only by case, accents, punctuation or legal form, unless the
 * client codes beside them differ. A row without a code belongs to the code seen first for its name.
 */
export function clientRegister(
  mentions: readonly ClientMention[],
  facts: ReadonlyMap<ClientId, ClientFacts>,
): ClientRegister {
  const codes = codesByKey(mentions);
  const idOf = ({ name, code }: ClientMention): ClientId => {
    const key = clientKey(name);
    const known = codes.get(key)!;
    return known.length < 2 ? key : (`${key} #${code === "" ? known[0]! : code}` as ClientId);
  };
  const entries = new Map<ClientId, Entry>();
  for (const mention of mentions) {
    const id = idOf(mention);
    let entry = entries.get(id);
    if (!entry) entries.set(id, (entry = { spellings: new Map() }));
    entry.spellings.set(mention.name, (entry.spellings.get(mention.name) ?? 0) + 1);
  }
  const clients = new Map<ClientId, Client>();
  const merged = new Map<ClientId, readonly string[]>();
  for (const [id, { spellings }] of entries) {
    const names = [...spellings].sort((a, b) => b[1] - a[1]).map(([name]) => name);
    clients.set(id, clientOf(id, names[0]!, facts.get(clientKey(names[0]!))));
    if (names.length > 1) merged.set(id, names);
  }
  return { idOf, factsOf: ({ name }) => facts.get(clientKey(name)) ?? null, clients, merged };
}

/** The different codes seen with each name; empty without a code column. */
function codesByKey(mentions: readonly ClientMention[]): Map<ClientId, string[]> {
  const codes = new Map<ClientId, string[]>();
  for (const { name, code } of mentions) {
    const key = clientKey(name);
    let known = codes.get(key);
    if (!known) codes.set(key, (known = []));
    if (code !== "" && !known.includes(code)) known.push(code);
  }
  return codes;
}

function clientOf(id: ClientId, name: string, facts: ClientFacts | undefined): Client {
  const client = plainClient(id, name);
  return facts ? { ...client, ...facts.client, excludedFromReminders: facts.excluded } : client;
}
