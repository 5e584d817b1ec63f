import type { Client } from "../engine/types";
import { clientKey } from "../sheets/clientNames";
import type { RemindWords } from "../text/remindWords";
import { UsageError } from "./options";

/** The client that a name on the command line means: the whole name in any spelling, else the only one that holds it. @throws {UsageError} */
export function clientNamed(name: string, clients: Iterable<Client>, words: RemindWords): Client {
  const all = [...clients];
  const wanted = clientKey(name);
  const whole = all.filter((client) => clientKey(client.name) === wanted);
  const found = whole.length > 0 ? whole : all.filter((client) => clientKey(client.name).includes(wanted));
  const [first] = found;
  if (!first) throw new UsageError(words.noSuchClient(name));
  if (found.length > 1)
    throw new UsageError(
      words.severalClients(
        name,
        found.map((client) => client.name),
      ),
    );
  return first;
}
