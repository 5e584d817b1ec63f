import type { Client, ClientId } from "../types";

/** A client of whom nothing is known but its name. */
export function plainClient(id: ClientId, name: string): Client {
  return {
    id,
    name,
    paymentMethod: null,
    email: null,
    phone: null,
    contactName: null,
    address: null,
    excludedFromReminders: false,
    kind: null,
    country: null,
    language: null,
    ladder: null,
    insolvent: false,
    onHold: false,
    owner: null,
    contractRate: null,
    promises: { made: 0, kept: 0 },
  };
}
