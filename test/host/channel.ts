import type { Batch, BatchReply } from "./richApi/wire";

/** Excel as office.js sees it: something that answers batches. */
export interface BatchHost {
  /** Ends with the user's typing into a cell; null while nobody types. */
  readonly cellEdit?: Promise<void> | null;
  answer(batch: Batch, bytes: number): BatchReply;
}

/** What the host tells on its own: category, type, target, details as JSON, number of the message. */
export type HostMessage = readonly [category: number, type: number, target: string, details: string, id: number];

/** The way between a host and the page in which office.js runs. */
export interface HostChannel {
  /** The host that answers from now on. */
  connect(host: BatchHost): void;
  /** Tells the add-in something it did not ask for. */
  send(messages: readonly HostMessage[]): void;
}

/** Categories of messages in office.js 1.1.110. */
export const MESSAGE = { event: 65_536, customFunction: 1 } as const;
