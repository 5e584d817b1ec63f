import type { Field } from "../sheets/fields";
import type { Phrases } from "../text/phrases";
import type { TypedContact } from "./contact";
import type { WhatIf } from "./whatIf";

/** What the user wants done; `wishes.ts` does it. */
export type Wish =
  | { readonly kind: "read-again" }
  | { readonly kind: "begin"; readonly beginning: "template" | "sample" }
  | { readonly kind: "answer"; readonly about: Field | "list"; readonly choice: string }
  | { readonly kind: "keep-answers" }
  | { readonly kind: "forget-answers" }
  | { readonly kind: "go-to"; readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly kind: "show"; readonly what: "plan" | "toDo" | "balance" }
  | { readonly kind: "plan" }
  | { readonly kind: "review" }
  | { readonly kind: "agree" }
  | { readonly kind: "balance"; readonly text: string }
  | { readonly kind: "cancel" }
  | { readonly kind: "dismiss" }
  | { readonly kind: "audit" }
  | { readonly kind: "cancel-audit" }
  | { readonly kind: "copy-list" }
  | { readonly kind: "open-line"; readonly key: string }
  | LineWish
  | { readonly kind: "reminder-sheets" }
  | { readonly kind: "add-presets" }
  | { readonly kind: "open-what-if" }
  | WhatIfWish
  | { readonly kind: "ask-removal" }
  | RemovalWish;

/** What is done about a removal that was asked for. */
export type RemovalWish = { readonly kind: "cancel-removal" } | { readonly kind: "remove" };

/** What is done in an opened line of the to-do list. */
export type LineWish =
  | { readonly kind: "copy-draft" }
  | { readonly kind: "contact"; readonly typed: Partial<TypedContact> }
  | { readonly kind: "note-contact" };

/** What is tried. */
export type WhatIfWish =
  | { readonly kind: "what-if"; readonly wished: Partial<WhatIf> }
  | { readonly kind: "new-sale"; readonly text: string }
  /** Null: what is set in the pane. */
  | { readonly kind: "show-scenario"; readonly chosen: string | null }
  | { readonly kind: "name-scenario"; readonly name: string }
  | { readonly kind: "keep-scenario" }
  | { readonly kind: "as-planned" };

/** What is done for each wish. */
export type Grants = { readonly [Kind in Wish["kind"]]: (wish: Extract<Wish, { readonly kind: Kind }>) => void };

/** How the view tells what the user wants. */
export type Send = (wish: Wish) => void;

/** What the view needs beside what it shows. */
export interface Voice {
  readonly phrases: Phrases;
  readonly send: Send;
}
