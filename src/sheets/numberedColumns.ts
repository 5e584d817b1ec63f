import { confirms } from "./columnProfile";
import type { HeadedColumn } from "./headedColumn";
import { lettersOnly } from "./plainWords";

/** One of several payments of an invoice: "Règlement 1" beside "Date règlement 1". */
interface PaymentColumns {
  readonly amount: HeadedColumn | null;
  readonly date: HeadedColumn | null;
}

export interface NumberedColumns {
  /** In the order of their numbers. */
  readonly payments: readonly PaymentColumns[];
  /** "Relance 1", "Relance 2", …: `reminders[i]` holds level i + 1; a gap in the numbers is null. */
  readonly reminders: readonly (HeadedColumn | null)[];
}

const PAYMENT =
  /\b(?:reglement|regle|paiement|paye|versement|encaissement|encaisse|acompte|payment|paid|receipt|instalment|installment)s?\b/;
const REMINDER = /\b(?:relance|rappel|reminder|dunning)s?\b/;
const FORWARD_LOOKING = /\b(?:prevue?|echeance|expected|planned|due|mode|method|condition|terms)\b/;
const DATE = /\b(?:date|le|on|du)\b/;
const NUMBER = /(?:^| )(?:n ?)?([1-9])(?:er|ere|e|eme|st|nd|rd|th)?(?: |$)/;

/** The columns that are numbered parts of one fact, by their headers and confirmed by their values. */
export function numberedColumns(headed: readonly HeadedColumn[]): NumberedColumns {
  const payments: { amount: HeadedColumn | null; date: HeadedColumn | null }[] = [];
  const reminders: (HeadedColumn | null)[] = [];
  for (const column of headed) {
    const words = lettersOnly(column.header).replace(/(?<=[a-z])(?=\d)/g, " ");
    const number = NUMBER.exec(words)?.[1];
    if (number === undefined || FORWARD_LOOKING.test(words)) continue;
    const place = Number(number) - 1;
    if (REMINDER.test(words)) reminders[place] ??= column;
    else if (PAYMENT.test(words)) {
      const kind = paymentKind(words, column);
      const payment = (payments[place] ??= { amount: null, date: null });
      if (kind !== null) payment[kind] ??= column;
    }
  }
  return {
    payments: payments.filter(({ amount, date }) => amount !== null || date !== null),
    reminders: Array.from(reminders, (column) => column ?? null),
  };
}

/** Whether the column holds the payment's date or its amount: by its words, and by its values where they say otherwise. */
function paymentKind(words: string, { profile }: HeadedColumn): "amount" | "date" | null {
  if (!DATE.test(words) && confirms("amount", profile, false)) return "amount";
  return confirms("date", profile, false) ? "date" : null;
}

/** Every column of the set. */
export function columnsOf({ payments, reminders }: NumberedColumns): HeadedColumn[] {
  return [...payments.flatMap(({ amount, date }) => [amount, date]), ...reminders].filter((column) => column !== null);
}
