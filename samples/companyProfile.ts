import type { CalendarDate } from "../src/engine/types";

/** What makes a company of the samples: who its clients are and how each of them pays. */
export interface CompanyProfile {
  readonly name: string;
  /** First and last day on which regular invoices are issued. */
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly clients: readonly ClientProfile[];
  /** Single invoices beside the regular ones: deposits, credit notes, one-off clients. */
  readonly extras: readonly ExtraInvoice[];
  /** What was agreed about invoices open at the close of `asOf`. */
  readonly asOf: CalendarDate;
  readonly agreements: readonly Agreement[];
  /** Number of an invoice: `sequence` counts from 1 in each year. */
  readonly numberOf: (year: string, sequence: number) => string;
}

export interface ClientProfile {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** Company, public body or private person, as the sheet writes it; a company when absent. */
  readonly kind?: string;
  /** As the sheet writes it; "" when unknown. */
  readonly method: string;
  /** As the sheet writes it; the due dates follow from it. */
  readonly terms: string;
  readonly invoicesPerMonth: number;
  /** Least and most of an invoice, in whole units before tax. */
  readonly amounts: readonly [least: number, most: number];
  readonly habit: PaymentHabit;
  /** "EUR" when absent. */
  readonly currency?: string;
  /** 0.2 when absent. */
  readonly taxRate?: number;
}

/** How a client really pays. */
export interface PaymentHabit {
  /** Days beyond terms at the 0, 25, 50, 75 and 100 % points; between them the chance is even. */
  readonly delays: readonly [number, number, number, number, number];
  /** Days that the delay grows in a year. */
  readonly driftPerYear?: number;
  /** Payments leave only on these days; on any bank day when absent. */
  readonly payRun?: { readonly weekday: number } | { readonly dayOfMonth: number };
  /** Share of invoices paid in two parts. */
  readonly inParts?: number;
}

export type SampleInvoiceKind = "invoice" | "deposit" | "credit-note";

interface ExtraInvoice {
  readonly client: string;
  readonly issuedOn: CalendarDate;
  /** Before tax, in whole units; negative for a credit note. */
  readonly net: number;
  readonly kind: SampleInvoiceKind;
}

/** A promise or a dispute about the client's open invoice of that rank, the oldest first, from 0. */
export interface Agreement {
  readonly client: string;
  readonly openRank: number;
  readonly promisedOn?: CalendarDate;
  readonly disputeReason?: string;
  /** When the rest is paid in truth, after `asOf`. */
  readonly paidOn: CalendarDate;
}
