import type { MessageKind, MessageTemplate } from "../draftWords";

/**
 * English drafts. Contents by level as practitioners advise: the first reminder has no threat and no sum beyond the
 * invoices; the firm one a deadline of eight days and, for businesses, the penalties; the formal notice every element
 * that courts look for, with the French words that give it its effect. No line judges a person.
 */
export const ENGLISH_TEMPLATES: Readonly<Record<MessageKind, MessageTemplate>> = {
  announcement: {
    subject: "{company}: coming due, {numbers}",
    text: `{salutation}

This is a short note ahead of the due date of {invoices}, {total} in all:

{table}

Could you confirm that everything is in order on your side: invoice received, references correct, payment planned? If anything is missing, please tell us now and we will send it at once.

{payment}

Kind regards,

{signature}`,
  },
  "due-today": {
    subject: "{company}: due on {due}, {numbers}",
    text: `{salutation}

Today is the due date of {invoices}, {total} in all:

{table}

Please arrange for payment, or let us know what you would need in order to do so.

{payment}

If your payment has crossed this message, thank you: please disregard it.

Kind regards,

{signature}`,
  },
  "first-reminder": {
    subject: "{company}: reminder, {numbers}",
    text: `{salutation}

According to our records we have not yet received payment for {invoices}, now past due. The balance is {total}:

{table}

Could you arrange for payment, or tell us on which date it is planned? If something stands in the way (invoice not received, missing reference, disagreement), please let us know and we will see to it at once.

{payment}

If your payment has crossed this message, thank you: please disregard it.

Kind regards,

{signature}`,
  },
  "firm-reminder": {
    subject: "Overdue: {numbers}, {total} to be paid by {deadline}",
    text: `{salutation}

Our request for payment {reminders} has remained unanswered.

According to our records {total} is still owed to us for {invoices}, now past due:

{table}

We ask you to pay this amount within eight days, by {deadline} at the latest, or to tell us before that date why it is delayed.

{penalties}

Without payment or an answer by then, we would have to send you a formal notice.

{payment}

If your payment has crossed this message, thank you: please disregard it.

Yours faithfully,

{signature}`,
  },
  "formal-notice": {
    subject: "FORMAL NOTICE (mise en demeure) to pay, {numbers}",
    text: `{salutation}

The facts are as follows. Our company, {company}, sent {client} {invoices} for goods or services which, as far as we know, have not been contested. The due date has passed and {total} remains unpaid to this day:

{table}

Our request for payment {reminders} has remained unanswered.

We therefore give you formal notice (mise en demeure) to pay the sum of {claimed} by {deadline} at the latest, fifteen days from this letter, made up as follows:

{claims}

{law}

Failing full payment within that time, we reserve the right to apply to the competent court without further notice, in particular for an order to pay (injonction de payer, articles 1405 and following of the French Code of Civil Procedure), and to claim the costs.

{payment}

If your payment has crossed this letter, thank you: please disregard it.

Yours faithfully,

{signature}`,
  },
  call: {
    subject: "Call: {client}, {numbers}",
    text: `Ask for: {contact}
Telephone: {phone}
Aim of the call: a payment date for {invoices}, {total}.
What the sheet says: {reason}

{table}

1. Opening
“Good morning, this is {author} from {company}. I am calling about {invoices}, {total}. Has everything reached you? May I ask where the payment stands?” Then stop talking and listen.

2. Depending on the answer
• Not received: send it again during the call, have the address and the department confirmed.
• Waiting for approval: who has to approve, and by when? Agree on the day to call again.
• Contested: write down the exact reason, do not argue, promise an answer within two working days.
• Payment being prepared: when is the next payment run? Are all our invoices in it?
• Payment sent: on which day, for how much, with which reference?
• Short of cash for now: propose a part payment today and a date for the rest.
• Voicemail or absent: leave a short message (who, which invoice, which number to call), without speaking of lateness to a third person.

3. Closing
“So I note a payment of {total} for … I will confirm this by e-mail.”
Then note the outcome, the date promised and what was said in the To do sheet.`,
  },
  "broken-promise": {
    subject: "Call: {client}, payment announced for {promise}",
    text: `Ask for: {contact}
Telephone: {phone}
Aim of the call: find out why the payment announced for {promise} has not arrived, and agree on a firm new date.

{table}

1. Opening
“Good morning, this is {author} from {company}. You told us that {invoices}, {total}, would be paid on {promise}. As far as I can see it has not reached us yet. Has it left?”

2. Depending on the answer
• Sent: on which day, for how much, with which reference? Check the bank before calling again.
• Forgotten or moved: which date this time, and who sees to it?
• Contested: write down the exact reason and promise an answer within two working days.
• Short of cash: propose a part payment today and a written schedule for the rest.

3. Closing
“So I note {total} for … I will confirm this by e-mail.”
Then note the outcome and the new date in the To do sheet.`,
  },
  dispute: {
    subject: "{company}: your query, {numbers}",
    text: `{salutation}

You told us that you disagree about {invoices} ({total}).
Reason noted: {dispute}.

We are looking into it and hold back any reminder on this point meanwhile. So that we can answer quickly, could you tell us what exactly is contested (quantity, price, quality, reference) and send us what supports it?

If part of the amount is not contested, please pay that part when it falls due.

Kind regards,

{signature}`,
  },
  decision: {
    subject: "To decide: {client}, {numbers}",
    text: `{client}: {total} unpaid, {invoices}, {lateness} overdue.
{reason}

{table}

{claims}

Ways on:
• A last exchange between the two managers, with a written payment schedule.
• Hand the file over to a commissaire de justice or a collection agency: “encaisse handover” prepares it.
• Simplified recovery by a commissaire de justice, up to €5,000.
• An order to pay (injonction de payer), for any amount, where the debt is certain, liquid and due.
• Write the debt off, after asking your accountant (VAT to be recovered).`,
  },
};
