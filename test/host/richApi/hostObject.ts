/**
 * An object that office.js may talk to. Members whose names begin with a capital are on the wire under that name, as in
 * Excel; all others belong to the model.
 */
export abstract class HostObject {
  /** What the object answers about itself whenever it is reached: its id, where Excel's has one. */
  get identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /** Objects without an id of their own (ranges) are found again by a reference that the host keeps. */
  get keptByReference(): boolean {
    return false;
  }
}

/** A list of objects, loaded with `items`. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract readonly items: readonly Item[];

  /** By what the item tells as its identity. */
  GetItem(key: unknown): Item {
    const found = this.items.find((item) => Object.values(item.identity).includes(key));
    return found ?? refuse("ItemNotFound", `no item ${String(key)}`);
  }

  GetItemAt(index: number): Item {
    return this.items[index] ?? refuse("InvalidArgument", `no item at ${index}`);
  }
}

/** A refusal as Excel tells it. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Throws a refusal. Codes: learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
export function refuse(code: string, message: string): never {
  throw new RichApiError(code, message);
}

/** The status that goes with a code. */
export function statusOf(code: string): number {
  return { ItemNotFound: 404, ApiNotFound: 404, AccessDenied: 403, ItemAlreadyExists: 409 }[code] ?? 400;
}
