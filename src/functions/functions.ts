import { watchCells, whenReady } from "./excelHost";
import { lateFee } from "./lateFee";
import { failureWords, startBook } from "./sharedBook";
import { userChoices } from "./userChoices";
import { answerOnce, stream } from "./streaming";

/**
 * The functions as Excel calls them. The build makes Excel's help from these comments (`functions.json`; the French
 * words stand in `help.fr.json`) and associates each function with its name, so the comments speak to the user.
 *
 * An optional argument that was left out arrives as null or undefined.
 */

/** The workbook as the cells see it, shared with the ribbon and the pane. */
export const book = startBook({ read: whenReady, choices: userChoices, watch: watchCells });

/** What answers cells is loaded with the first that asks: a pane in a workbook without them does not wait for it. */
const answers = (): Promise<typeof import("./answers")> => import(/* webpackChunkName: "functions" */ "./answers");
const otherAnswers = (): Promise<typeof import("./otherAnswers")> =>
  import(/* webpackChunkName: "functions" */ "./otherAnswers");

/**
 * The date on which an open invoice will most likely be paid. Format the cell as a date.
 * @customfunction EXPECTED_PAYMENT
 * @streaming
 * @param invoice Invoice number, as in your list.
 * @param invocation Keeps the cell up to date.
 */
export function expectedPaymentFunction(
  invoice: string | number,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream(book, invocation, async (known) => (await answers()).expectedPayment(known, invoice), failureWords);
}

/**
 * The first and the last date between which an open invoice will be paid, in two cells side by side.
 * @customfunction PAYMENT_RANGE
 * @streaming
 * @param invoice Invoice number, as in your list.
 * @param [share] How sure the range is, between 0 and 1; 0.8 when left out.
 * @param invocation Keeps the cells up to date.
 */
export function paymentRangeFunction(
  invoice: string | number,
  share: number | null,
  invocation: CustomFunctions.StreamingInvocation<unknown[][]>,
): void {
  stream(book, invocation, async (known) => (await answers()).paymentRange(known, invoice, share), failureWords);
}

/**
 * The chance, from 0 to 1, that an invoice is paid by the end of a day.
 * @customfunction PAYMENT_CHANCE
 * @streaming
 * @param invoice Invoice number, as in your list.
 * @param by The day.
 * @param invocation Keeps the cell up to date.
 */
export function paymentChanceFunction(
  invoice: string | number,
  by: number,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream(book, invocation, async (known) => (await answers()).paymentChance(known, invoice, by), failureWords);
}

/**
 * The days by which a client usually pays late; negative when it pays early.
 * @customfunction CLIENT_DELAY
 * @streaming
 * @param client Name of the client, as in your list.
 * @param invocation Keeps the cell up to date.
 */
export function clientDelayFunction(
  client: string | number,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream(book, invocation, async (known) => (await otherAnswers()).clientDelay(known, client), failureWords);
}

/**
 * The due date of an invoice under its payment terms. Format the cell as a date.
 * @customfunction DUE_DATE
 * @param issued Date of the invoice.
 * @param terms Payment terms, such as "net 30" or "45 days end of month".
 * @returns The due date.
 */
export function dueDateFunction(issued: number | string, terms: string | number): Promise<number> {
  // Not a stream: it hangs on its arguments alone, and on the workbook only for where its dates begin.
  return answerOnce(book, async (known) => (await otherAnswers()).dueOn(known, issued, terms), failureWords);
}

/**
 * What you may claim for an invoice being late: interest up to a day, and the fixed indemnity. Zero when nothing is due.
 * @customfunction LATE_FEE
 * @streaming
 * @param invoice Invoice number, as in your list.
 * @param [asOf] The day up to which interest counts; today when left out.
 * @param invocation Keeps the cell up to date.
 */
export function lateFeeFunction(
  invoice: string | number,
  asOf: number | null,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream(book, invocation, (known) => lateFee(known, invoice, asOf), failureWords);
}

/**
 * The next reminder of an invoice and its date, or why there is none.
 * @customfunction NEXT_REMINDER
 * @streaming
 * @param invoice Invoice number, as in your list.
 * @param invocation Keeps the cell up to date.
 */
export function nextReminderFunction(
  invoice: string | number,
  invocation: CustomFunctions.StreamingInvocation<string>,
): void {
  stream(book, invocation, async (known) => (await answers()).nextReminder(known, invoice), failureWords);
}

/**
 * Days sales outstanding: how many days of sales your clients still owe, by count-back.
 * @customfunction DSO
 * @streaming
 * @param [asOf] The day; today when left out.
 * @param invocation Keeps the cell up to date.
 */
export function salesOutstandingFunction(
  asOf: number | null,
  invocation: CustomFunctions.StreamingInvocation<number>,
): void {
  stream(book, invocation, async (known) => (await answers()).salesOutstanding(known, asOf), failureWords);
}
