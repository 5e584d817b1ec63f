/** How to read the plan, below it, in English. */
export const ENGLISH_PLAN_NOTES: readonly string[] = [
  "Yellow cells are yours to fill in and are kept from run to run. Everything else is worked out anew each time.",
  "Receipts: for each open invoice, the chance that it is paid in that week, from that client's own past payments.",
  'Sales not invoiced yet come from a "Sales to come" sheet; without one, type what you expect of them into "Other receipts".',
  "Range: the balance should lie inside it eight times out of ten. Chance of exceeding the overdraft: as of the plan’s day, at the end of the row for all weeks together.",
];
