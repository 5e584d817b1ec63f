/** What the custom functions say in Excel's error card when they have no value to give. */
export interface FunctionWords {
  readonly noInvoiceList: string;
  readonly giveInvoice: string;
  readonly unknownInvoice: (number: string) => string;
  readonly severalInvoices: (number: string) => string;
  readonly invoicePaid: (number: string) => string;
  readonly invoiceCovered: (number: string) => string;
  readonly notIssuedYet: (number: string) => string;
  readonly isCreditNote: (number: string) => string;
  readonly giveShare: string;
  readonly giveDate: string;
  readonly dateToCome: string;
  readonly giveClient: string;
  readonly unknownClient: (name: string) => string;
  readonly neverPaid: (name: string) => string;
  readonly giveTerms: string;
  readonly unreadableTerms: (terms: string) => string;
  readonly termsWait: (terms: string) => string;
  /** Nobody said whether the client is a business: late fees hang on it. */
  readonly kindUnknown: (client: string) => string;
  /** Nobody said which law the contract with a client abroad is under. */
  readonly foreignContract: (client: string) => string;
  /** The rate of a half-year is not published here yet. */
  readonly rateMissing: string;
  readonly moreOwedThanSold: string;
}
