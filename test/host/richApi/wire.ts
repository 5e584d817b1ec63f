/** The messages between office.js and Excel, as office.js 1.1.110 writes and reads them. */

/** How an object is reached (`ObjectPathType`). */
export const PATH = {
  global: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;
/** What is done with it (`ActionType`). */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument the path of the object it stands for; 0 or null for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** What `load` asks for: "items/name" arrives as "name" on the collection's items. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchReply {
  readonly Results?: readonly ActionResult[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly HttpStatusCode: number;
    readonly Location: string;
    readonly ActionIndex: number;
  };
  /** What was done before the error. Excel does not undo it. */
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
}
