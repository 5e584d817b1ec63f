import type { DunningWords } from "../dunningWords";

/** What is chosen and filled in in the sheets of reminders, in English. */
export const ENGLISH_DUNNING: DunningWords = {
  channels: {
    email: "E-mail",
    call: "Telephone",
    letter: "Letter",
    "registered-letter": "Registered letter",
  },
  outcomes: {
    "no-answer": "No answer",
    voicemail: "Voicemail",
    "invoice-not-received": "Invoice not received",
    "waiting-approval": "Waiting for approval",
    dispute: "Dispute",
    "in-payment": "Payment being prepared",
    "payment-sent": "Payment sent",
    promise: "Promise",
  },
  ladders: {
    standard: "Standard",
    "good-payer": "Good payer",
    "public-body": "Public body",
    "private-person": "Private person",
    "strategic-client": "Strategic client",
  },
  kinds: { business: "business", public: "public body", private: "private person" },
  proof: {
    order: "order",
    delivery: "delivery note",
    signature: "signature",
    references: "references",
    dates: "coherent dates",
  },
  level: (level) => `level ${level}`,
  yes: "yes",
  no: "no",
  settings: {
    companyFields: {
      name: { label: "Name", help: "Reminders always go out in its name." },
      address: { label: "Address", help: "One line per Alt+Enter; heads the letters." },
      registration: { label: "Registration", help: "For example: Company no. 01234567." },
      iban: { label: "IBAN", help: "Quoted in every message: the client knows where to pay." },
      contact: { label: "Who writes and calls", help: "Signs the messages." },
      phone: { label: "Telephone", help: "" },
      email: { label: "Reply e-mail", help: "" },
    },
    ruleFields: {
      contractRate: {
        label: "Penalty rate of your terms (% a year)",
        help: "Blank: ECB rate + 10 points. French law asks for three times the legal rate at least.",
      },
      listDays: { label: "Days covered by the To do list", help: "From the day of the plan." },
      contactsPerDay: { label: "Contacts a day at most", help: "Blank: as many as there are." },
      freshDays: {
        label: "Days without a payment before “check the bank”",
        help: "Where the last payment of the sheet is older, the list says so.",
      },
      waitForProof: {
        label: "Wait for the proof of the debt",
        help: "yes: no formal notice and no hand-over without order, delivery and signature (where the sheet has such columns).",
      },
      takenOverOn: { label: "Reminders kept elsewhere until", help: "Blank: an old debt starts gently." },
      takenOverLevel: {
        label: "… and then reminded already up to level",
        help: "1 to 3, as far as their age allowed.",
      },
      law: { label: "Law of your contracts", help: "France or Belgium." },
      foreignContracts: {
        label: "Penalties of foreign clients",
        help: "claim nothing, our law, or the client's law (France and Belgium).",
      },
      ladderPublic: { label: "Ladder of public bodies", help: "A name of the table of ladders." },
      ladderPrivate: { label: "Ladder of private persons", help: "A name of the table of ladders." },
    },
    laws: { france: "France", belgium: "Belgium" },
    foreignChoices: { none: "claim nothing", "home-law": "our law", "client-law": "the client's law" },
  },
};
