import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { emlOf } from "../../src/drafts/eml";
import { letterPage, scriptPage } from "../../src/drafts/letterPage";
import { mailLink } from "../../src/drafts/mailLink";
import { messageOf, type Message } from "../../src/drafts/message";
import type { MessageFacts } from "../../src/drafts/messageFacts";
import { messageText } from "../../src/drafts/plainText";
import { ORIGINAL_SETTINGS } from "../../src/sheets/dunning/originalSettings";
import { DRAFT_WORDS } from "../../src/text/drafts";
import { MESSAGE_KINDS, type ClaimedSums, type MessageKind, type OwnCompany } from "../../src/text/draftWords";
import { phrasesIn } from "../../src/text/language";
import { day, EUR, euros } from "../engine/ledgerBuilders";

const french = phrasesIn("fr");
const english = phrasesIn("en");

const company: OwnCompany = {
  name: "Atelier Mercier",
  address: "12 rue des Forges\n69003 Lyon",
  registration: "SIREN 123 456 782 RCS Lyon",
  iban: "FR76 3000 6000 0112 3456 7890 189",
  contact: "Claire Mercier",
  phone: "04 72 00 00 00",
  email: "compta@mercier.example",
};
const { company: nobody } = ORIGINAL_SETTINGS;

/** 12,000 € due 2026-05-31, seen 2026-11-22: 710.96 € of penalties at the default French rate, and 40 €. */
const claims: ClaimedSums = {
  regime: "france-business",
  principal: euros(12_000),
  interest: euros(710.96),
  fixedIndemnity: euros(40),
  total: euros(12_750.96),
  currency: EUR,
  lateInvoices: 1,
  rate: 12.4,
  until: day("2026-11-22"),
  isIncomplete: false,
};

function factsOf(kind: MessageKind, facts: Partial<MessageFacts> = {}): MessageFacts {
  return {
    kind,
    isLetter: kind === "firm-reminder" || kind === "formal-notice",
    writtenOn: day("2026-11-22"),
    currency: EUR,
    company,
    recipient: {
      name: "Dupont & Fils",
      contact: "Mme Durand",
      email: "compta@dupont.example",
      phone: "01 23 45 67 89",
      address: "3 quai Sud\n13002 Marseille",
    },
    invoices: [
      {
        number: "F-12",
        issuedOn: day("2026-05-01"),
        dueOn: day("2026-05-31"),
        amount: euros(15_000),
        remaining: euros(12_000),
        daysLate: 175,
      },
    ],
    total: euros(12_000),
    remindedOn: [day("2026-06-08"), day("2026-06-22")],
    promisedOn: day("2026-11-13"),
    disputeReason: "quantité",
    deadline: day("2026-12-07"),
    claims: kind === "firm-reminder" || kind === "formal-notice" ? claims : null,
    reason: "Facture F-12 échue le 31/05/2026.",
    alsoMissing: [],
    ...facts,
  };
}

const draft = (kind: MessageKind, facts: Partial<MessageFacts> = {}, phrases = french): Message =>
  messageOf(factsOf(kind, facts), DRAFT_WORDS[phrases.language].templates[kind], phrases);
const text = (kind: MessageKind, facts: Partial<MessageFacts> = {}, phrases = french): string =>
  messageText(draft(kind, facts, phrases)).replaceAll(/[\u00a0\u202f]/g, " ");

describe("what a message holds", () => {
  it.each(MESSAGE_KINDS)("leaves no field unfilled in either language: %s", (kind) => {
    for (const phrases of [french, english]) {
      const { subject } = draft(kind, {}, phrases);
      expect(subject + text(kind, {}, phrases)).not.toMatch(/[{}]|undefined|null|\[/);
    }
  });

  it.each(["due-today", "first-reminder", "firm-reminder", "formal-notice"] as const)(
    "names number, date, amount, remainder, due date, days late, how to pay, whom to ask, and crossed payments: %s",
    (kind) => {
      const message = text(kind);
      for (const element of ["F-12", "01/05/2026", "15 000,00 €", "12 000,00 €", "31/05/2026", "175 jours"])
        expect(message).toContain(element);
      expect(message).toContain("FR76 3000 6000 0112 3456 7890 189");
      expect(message).toContain("Claire Mercier");
      expect(message).toContain("04 72 00 00 00");
      expect(message).toMatch(/s’est croisé/);
    },
  );

  it("threatens nothing and claims no penalty in the first reminder", () => {
    expect(text("first-reminder", { claims })).not.toMatch(/pénalité|indemnité|mise en demeure|L441/i);
    expect(text("first-reminder", { claims }, english)).not.toMatch(/penalt|indemnity|formal notice|L441/i);
  });

  it("gives eight days, the dates of earlier reminders, penalties and the law in the firm reminder of a business", () => {
    const message = text("firm-reminder", { deadline: day("2026-11-30") });
    expect(message).toContain("des 08/06/2026 et 22/06/2026");
    expect(message).toContain("au plus tard le 30/11/2026");
    expect(message).toContain("710,96 € de pénalités");
    expect(message).toContain("40,00 € d’indemnité");
    expect(message).toContain("articles L441-10 et D441-5 du Code de commerce");
  });

  it("claims nothing but the invoices from a private or unknown client", () => {
    for (const kind of ["firm-reminder", "formal-notice"] as const) {
      const message = text(kind, { claims: null });
      expect(message).not.toMatch(/pénalité|indemnité|L441|40,00/i);
      expect(message).toContain("12 000,00 €");
    }
  });

  it("says that nothing was asked before where no reminder is on record", () => {
    expect(text("formal-notice", { remindedOn: [] })).not.toMatch(/Notre demande de règlement/);
    expect(text("firm-reminder", { remindedOn: [] })).not.toMatch(/Notre demande de règlement/);
  });

  // Elements: domain notes on the mise en demeure (Code civil 1344, 1231-6; CPC 1405), one by one.
  it("holds every element of a formal notice", () => {
    const message = draft("formal-notice");
    const page = letterPage(message, factsOf("formal-notice"), french).replaceAll(/[\u00a0\u202f]/g, " ");
    for (const element of [
      "MISE EN DEMEURE",
      "mettons en demeure",
      "Lettre recommandée avec avis de réception",
      "Le 22/11/2026",
      "Atelier Mercier",
      "12 rue des Forges",
      "SIREN 123 456 782 RCS Lyon",
      "Dupont &amp; Fils",
      "3 quai Sud",
      "Les faits",
      "F-12",
      "12 000,00 €",
      "710,96 €",
      "1 × 40,00 €",
      "12 750,96 €",
      "au plus tard le 07/12/2026",
      "article 1344 du Code civil",
      "article 1231-6",
      "L441-10 et D441-5",
      "injonction de payer",
      "Claire Mercier",
    ])
      expect(page).toContain(element);
  });

  it("leaves a blank for each missing fact of the company's own, and tells it", () => {
    const message = draft("formal-notice", { company: nobody });
    expect(messageText(message)).toContain("IBAN [votre IBAN]");
    expect(messageText(message)).toContain("[votre nom]");
    expect(message.missing).toEqual(expect.arrayContaining(["iban", "company-name", "company-contact"]));
    expect(letterPage(message, factsOf("formal-notice", { company: nobody }), french)).toContain(
      "[adresse de votre société]",
    );
  });

  it("names up to three invoices in a sentence and counts more", () => {
    const [invoice] = factsOf("call").invoices;
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...invoice!, number: `F-${index + 1}` }));
    expect(text("first-reminder", { invoices: many(2) })).toContain("le règlement des factures F-1 et F-2");
    expect(text("first-reminder", { invoices: many(5) })).toContain("5 factures");
  });

  it("asks a caller to find out, and says what to do with each answer", () => {
    const script = text("call");
    expect(script).toContain("Demander : Mme Durand");
    for (const answer of ["Pas reçue", "validation", "Contestée", "préparation", "parti", "Répondeur"])
      expect(script).toContain(answer);
    expect(text("call", { recipient: { ...factsOf("call").recipient, contact: null } })).toContain(
      "Demander : la personne chargée du règlement des fournisseurs",
    );
  });
});

/** What Python's own parser makes of a message: headers, defects, and the two parts. */
const PARSE = `
import email, email.policy, json, sys
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(json.dumps({
  "headers": [[k, str(v)] for k, v in m.items()],
  "defects": [str(d) for d in m.defects] + [str(d) for p in m.walk() for d in p.defects],
  "parts": [p.get_content_type() for p in m.walk()],
  "text": m.get_body(("plain",)).get_content(),
  "html": m.get_body(("html",)).get_content(),
}))`;
const python = ["/usr/bin/python3", "python3"].find(
  (command) => spawnSync(command, ["-c", "import email.policy"]).status === 0,
);

interface ParsedMail {
  readonly headers: readonly (readonly [string, string])[];
  readonly defects: readonly string[];
  readonly parts: readonly string[];
  readonly text: string;
  readonly html: string;
}

function parsed(eml: string): ParsedMail {
  return JSON.parse(execFileSync(python!, ["-c", PARSE], { input: eml, encoding: "utf8" })) as ParsedMail;
}

const eml = (facts: Partial<MessageFacts> = {}, kind: MessageKind = "first-reminder"): string =>
  emlOf(draft(kind, facts), { company: factsOf(kind, facts).company, writtenOn: day("2026-11-22"), phrases: french });

describe("message files", () => {
  it("keep to lines of 78 characters that end with CR LF, in ASCII", () => {
    const lines = eml().split("\r\n");
    expect(eml()).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(eml().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it("open as drafts: X-Unsent, and the date of the day", () => {
    expect(eml()).toContain("\r\nX-Unsent: 1\r\n");
    // 22 November 2026 is a Sunday.
    expect(eml()).toMatch(/^Date: Sun, 22 Nov 2026 12:00:00 \+0000\r\n/);
  });

  (python ? it : it.skip)("are read back whole by another program", () => {
    const { headers, defects, parts, text: body, html } = parsed(eml());
    expect(defects).toEqual([]);
    expect(new Map(headers).get("Subject")).toBe("Atelier Mercier : rappel, facture F-12");
    expect(new Map(headers).get("From")).toBe("Atelier Mercier <compta@mercier.example>");
    expect(new Map(headers).get("To")).toBe("compta@dupont.example");
    expect(parts).toEqual(["multipart/alternative", "text/plain", "text/html"]);
    expect(body.replaceAll("\r\n", "\n").trimEnd()).toBe(messageText(draft("first-reminder")));
    expect(new JSDOM(html).window.document.querySelectorAll("td")[3]!.textContent).toContain("000,00");
  });

  (python ? it : it.skip)("carry any text of a cell as text: no header, no part, no markup of its own", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.constantFrom(
            "Evil\r\nBcc: all@example.org",
            "a\u2028b\u0085c",
            "=1+1",
            "<b>x</b><script>alert(1)</script>",
            "--=_encaisse_draft_=",
            "{iban} =?UTF-8?Q?x?=",
            "…".repeat(90),
          ),
        ),
        (name) => {
          const recipient = { ...factsOf("call").recipient, name, contact: name };
          const facts = { recipient, company: { ...company, name }, disputeReason: name };
          const mail = parsed(eml(facts, "dispute"));
          expect(mail.headers.map(([key]) => key)).toEqual([
            "Date",
            "From",
            "To",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "X-Unsent",
            "X-Encaisse",
          ]);
          expect(mail.defects).toEqual([]);
          expect(mail.parts).toHaveLength(3);
          const page = new JSDOM(mail.html).window.document;
          expect(page.querySelectorAll("script, b")).toHaveLength(0);
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });

  it("leave out an address that is none", () => {
    const recipient = { ...factsOf("call").recipient, email: "voir fiche\r\nBcc: x@y.example>" };
    expect(eml({ recipient })).toContain("\r\nTo: x@y.example\r\n");
    expect(eml({ recipient: { ...recipient, email: "à demander" } })).not.toMatch(/^To:/m);
  });
});

describe("mail links", () => {
  it("open the whole draft where it is short", () => {
    const link = new URL(mailLink(draft("first-reminder"), french)!);
    expect(link.protocol + link.pathname).toBe("mailto:compta@dupont.example");
    expect(link.searchParams.get("subject")).toBe("Atelier Mercier : rappel, facture F-12");
    expect(link.searchParams.get("body")!.startsWith("Bonjour Mme Durand,\r\n\r\nSauf erreur")).toBe(true);
  });

  it("stay within what Excel takes, and say where the rest is", () => {
    const [invoice] = factsOf("call").invoices;
    const invoices = Array.from({ length: 60 }, (_, index) => ({ ...invoice!, number: `F-${index + 1}` }));
    const link = mailLink(draft("first-reminder", { invoices }), french)!;
    expect(link.length).toBeLessThanOrEqual(2_000);
    expect(new URL(link).searchParams.get("body")).toContain("encaisse remind --out");
  });

  it("are none without an address", () => {
    expect(
      mailLink(draft("first-reminder", { recipient: { ...factsOf("call").recipient, email: null } }), french),
    ).toBe(null);
  });
});

describe("pages to print", () => {
  it("hold what a cell says as text", () => {
    const recipient = { ...factsOf("call").recipient, name: '<img src=x onerror="alert(1)">', address: "<b>" };
    const facts = factsOf("formal-notice", { recipient });
    const pages = [
      letterPage(messageOf(facts, DRAFT_WORDS[french.language].templates["formal-notice"], french), facts, french),
      scriptPage(draft("call", { recipient }), french),
    ];
    for (const page of pages) {
      const { document } = new JSDOM(page).window;
      expect(document.querySelectorAll("img, script, b, link")).toHaveLength(0);
      expect(document.body.textContent).toContain("<img src=x");
    }
  });
});
