import type { Field } from "./fields";

/**
 * Headers by field, as found in exports and hand-made sheets (Odoo, Dolibarr, Sellsy, Evoliz, Axonaut, VosFactures and
 * others). `sure`: says it whatever stands beside it. `usual`: says it unless a sure one stands beside it. `bare`: one
 * word that says it only as the whole header and for want of better. Compared as `plainWords()`.
 */
export interface Synonyms {
  readonly sure: string;
  readonly usual: string;
  readonly bare: string;
  /** Words that deny the field to a header that only begins with, or holds, a synonym. */
  readonly never: string;
}

type SynonymsByLanguage = Readonly<Record<"fr" | "en", Synonyms>>;

const MONEY_NEVER =
  "ht, hors taxe, hors taxes, tva, paye, regle, encaisse, reste, restant, solde, du, acompte, remise, devise, reglement, paiement, relance";

/** Texts are lists separated by commas, one language each. */
export const SYNONYMS: Readonly<Record<Field, SynonymsByLanguage>> = {
  number: {
    fr: {
      sure: "n facture, n de facture, num facture, numero de facture, numero facture, facture n, ref facture, reference facture, reference de la facture, id facture, n facture externe, numero de la facture",
      usual: "n piece, numero de piece, numero piece, facture, n document, numero document, ref piece",
      bare: "numero, n, num, piece, document, reference, ref, factures",
      never:
        "client, date, montant, total, commande, devis, tel, telephone, siret, siren, tva, compte, bl, cheque, contrat, ligne, type, statut, etat, contact, email, mail, adresse, lien, acompte, avoir, nb, nombre, jour, delai, paiement, reglement",
    },
    en: {
      sure: "invoice number, invoice n, inv n, invoice id, invoice num, inv number, invoice ref, invoice reference",
      usual: "invoice, document number, doc number, bill number, bill n",
      bare: "number, document, reference, ref, doc n, id",
      never:
        "date, amount, total, customer, client, order, phone, account, vat, tax, line, type, status, due, paid, currency, email, item",
    },
  },
  client: {
    fr: {
      sure: "nom client, nom du client, raison sociale, nom d'affichage du partenaire de la facture, client facture, raison sociale client, nom tiers, nom du tiers, client nom, nom de la societe",
      usual:
        "client, tiers, debiteur, societe, entreprise, destinataire, denomination, payeur, partenaire, donneur d'ordre",
      bare: "nom, compte de tiers, nom complet, contact",
      never:
        "code, n, num, numero, email, mail, adresse, ville, tel, telephone, id, ref, reference, type, pays, cp, siret, siren, tva, contact, delai, condition, categorie, note, date, montant, solde, compte",
    },
    en: {
      sure: "customer name, client name, bill to, billed to, customer display name, buyer name, invoice partner display name",
      usual: "customer, client, company, partner, debtor, buyer, account name, company name",
      bare: "name",
      never:
        "code, n, number, id, ref, reference, email, address, city, phone, type, country, vat, tax, contact, terms, group, po, order, currency, date, amount, balance",
    },
  },
  clientCode: {
    fr: {
      sure: "code client, n client, numero client, num client, compte client, compte auxiliaire, code tiers, ref client, id client, reference client",
      usual: "n compte, numero de compte, code",
      bare: "compte",
      never: "iban, banque, postal",
    },
    en: {
      sure: "customer id, customer code, customer number, customer n, client id, client code, account number",
      usual: "account n",
      bare: "account",
      never: "bank",
    },
  },
  issued: {
    fr: {
      sure: "date facture, date de facture, date de facturation, date facturation, date d'emission, date emission, date de la facture, date d'emission de la facture, emise le, emis le, facture le",
      usual: "date piece, date de piece, date document, date du document, date de creation",
      bare: "date, emission, facturation, du",
      never:
        "echeance, paiement, reglement, livraison, relance, naissance, commande, promesse, prevue, prevu, limite, encaissement, lettrage, avoir",
    },
    en: {
      sure: "invoice date, issue date, date issued, issued on, billing date, invoiced on, bill date, date of invoice, issued",
      usual: "document date, posting date, doc date, create date",
      bare: "date",
      never: "due, payment, paid, delivery, order, reminder, promise, expected",
    },
  },
  due: {
    fr: {
      sure: "echeance, date d'echeance, date echeance, date limite de paiement, date limite de reglement, a payer avant le, exigible le, date d'exigibilite, echeance le, due le, date limite paiement, a regler avant le",
      usual: "echeance facture, echeance de paiement, payable le, date limite, echoit le",
      bare: "date de reglement prevue, date reglement prevue, date de paiement prevue",
      never: "mode, condition, delai, jour, nb, nombre, solde, montant, pre, problematique, statut, retard",
    },
    en: {
      sure: "due date, payment due, payment due date, due on, date due, pay by, invoice due date",
      usual: "due by, maturity date, payable by",
      bare: "due, maturity, deadline",
      never: "amount, balance, total, days, past, over, overdue, status",
    },
  },
  terms: {
    fr: {
      sure: "condition de reglement, conditions de paiement, delai de paiement, delai de reglement, modalites de paiement, modalites de reglement, conditions reglement, delai paiement, delai reglement, conditions de reglement client",
      usual: "condition, delai, terme de paiement, delai accorde, termes",
      bare: "modalites, reglement, paiement",
      never: "retard, moyen, relance",
    },
    en: {
      sure: "payment terms, terms of payment, invoice terms, credit terms",
      usual: "terms, net terms, payment term days",
      bare: "",
      never: "",
    },
  },
  amount: {
    fr: {
      sure: "montant ttc, total ttc, ttc, net a payer, net a payer ttc, montant toutes taxes comprises, total signe, total facture ttc, montant total ttc, prix ttc, total general ttc, montant facture ttc, total t t c",
      usual:
        "montant facture, montant total, montant, total, total facture, total en devise signe, total en devise, montant de la facture, total a payer, montant euro",
      bare: "montant du, somme, prix, prix total, facture",
      never: MONEY_NEVER,
    },
    en: {
      sure: "total incl tax, total including tax, gross amount, total incl vat, amount incl tax, amount including tax, total with tax, invoice total, amount incl vat, grand total",
      usual: "total, amount, invoice amount, total amount, gross, total signed, total in currency signed, value",
      bare: "amount due, price, sum",
      never:
        "paid, due, balance, excl, excluding, net, subtotal, untaxed, tax, vat, discount, currency, residual, open, outstanding, payment, without",
    },
  },
  amountWithoutTax: {
    fr: {
      sure: "montant ht, total ht, ht, base ht, montant hors taxes, montant hors taxe, hors taxes, hors taxe, hors taxes signe, montant hors taxes signe, total hors taxes, prix ht, total h t",
      usual: "net ht, ca ht, base hors taxes",
      bare: "",
      never: "unitaire, pu, remise",
    },
    en: {
      sure: "subtotal, untaxed amount, total excl tax, amount excl tax, total excluding tax, net amount, untaxed amount signed, total excl vat, amount excl vat, sub total",
      usual: "",
      bare: "net",
      never: "unit, discount",
    },
  },
  vat: {
    fr: {
      sure: "tva, montant tva, total tva, montant de la tva, taxe, taxes, taux tva, taux de tva",
      usual: "dont tva",
      bare: "",
      never: "intracommunautaire, numero, n, code, intracom",
    },
    en: {
      sure: "vat, tax, vat amount, tax amount, total vat, total tax, vat rate, tax rate, sales tax",
      usual: "",
      bare: "",
      never: "number, n, id, code, incl, excl",
    },
  },
  paid: {
    fr: {
      sure: "montant paye, montant regle, deja regle, deja paye, montant encaisse, total regle, total paye, total encaisse, montant recu, somme recue, somme reglee",
      usual:
        "regle, paye, encaisse, reglements, versements, encaissement, recu, reglement recu, paiements recus, paiement",
      bare: "acompte, acomptes, reglement, montant reglement, montant du reglement, montant paiement",
      never: "date, le, mode, statut, reste, non, condition, delai, moyen, prevu, prevue",
    },
    en: {
      sure: "amount paid, paid amount, total paid, amount received",
      usual: "paid, payments, received, payment amount, collected",
      bare: "deposit, payment",
      never: "date, on, method, status, terms, not",
    },
  },
  balance: {
    fr: {
      sure: "reste a payer, reste du, restant du, reste a regler, reste a encaisser, solde du, montant du signe, montant restant, solde restant, restant a payer, reste, montant restant du, solde a payer, solde facture",
      usual: "solde, encours, reliquat, montant impaye, impaye, impayes, montant ouvert",
      bare: "montant du, du",
      never: "date, compte, initial, bancaire, banque, cumule",
    },
    en: {
      sure: "balance due, amount due, outstanding, open amount, residual, amount residual, outstanding amount, remaining, amount due signed, open balance, remaining balance, outstanding balance",
      usual: "balance, due amount, unpaid",
      bare: "",
      never: "date, days, bank, running",
    },
  },
  paymentDate: {
    fr: {
      sure: "date de paiement, date paiement, date de reglement, date reglement, date d'encaissement, date encaissement, regle le, paye le, payee le, reglee le, date lettrage, date de lettrage, encaisse le, date du paiement, date du reglement, date reception paiement, recu le, encaissee le, date paiement effectif, date reglement effectif, date de paiement reelle, date reglement reelle",
      usual: "paiement le, paiement effectif, soldee le, solde le",
      bare: "paye, reglement, paiement, encaissement, regle, encaisse",
      never:
        "prevue, prevu, limite, prevision, estime, estimee, attendue, attendu, promise, condition, delai, mode, montant, relance, statut",
    },
    en: {
      sure: "payment date, paid on, date paid, date of payment, received on, paid date, payment received, date received, cleared on",
      usual: "settled on, clearing date",
      bare: "paid, payment, received",
      never: "due, expected, planned, terms, method, status, promised, amount, forecast",
    },
  },
  status: {
    fr: {
      sure: "statut, etat, statut facture, statut de la facture, statut du paiement, statut paiement, statut de paiement, etat du paiement, etat paiement, etat facture, etat de paiement, payee o n, paye oui non",
      usual: "situation, payee, reglee, encaissee, paye, regle, encaisse",
      bare: "reglement, paiement",
      never: "client, livraison, commande, relance, date, montant",
    },
    en: {
      sure: "status, state, payment status, invoice status, payment state, paid yes no, paid y n",
      usual: "paid, is paid",
      bare: "payment",
      never: "customer, delivery, order, date, amount",
    },
  },
  type: {
    fr: {
      sure: "type, type de document, type document, type de piece, type facture, type de facture, type piece",
      usual: "nature, avoir, nature piece, nature du document",
      bare: "",
      never: "client, paiement, reglement, tva",
    },
    en: {
      sure: "type, document type, invoice type, doc type, transaction type",
      usual: "credit note",
      bare: "kind",
      never: "customer, payment, tax",
    },
  },
  currency: {
    fr: { sure: "devise, monnaie, code devise, devise facture", usual: "", bare: "", never: "total, montant, taux" },
    en: {
      sure: "currency, currency code, invoice currency",
      usual: "",
      bare: "cur, ccy",
      never: "total, amount, rate",
    },
  },
  dispute: {
    fr: {
      sure: "litige, en litige, litiges, contestation, motif de litige, motif litige, litige en cours",
      usual: "contentieux, motif de blocage, conteste, contestee",
      bare: "bloquee",
      never: "montant, date",
    },
    en: { sure: "dispute, disputed, in dispute, dispute reason", usual: "on hold", bare: "", never: "amount, date" },
  },
  promise: {
    fr: {
      sure: "promesse, date promesse, date de promesse, promesse de paiement, promesse de reglement, date promise, date promesse de paiement, promis le, promis pour le, paiement promis le, date de paiement promise",
      usual: "engagement de paiement",
      bare: "",
      never: "montant",
    },
    en: {
      sure: "promise, promise to pay, promised date, promise date, promised on, ptp, promised payment date",
      usual: "",
      bare: "",
      never: "amount",
    },
  },
  expected: {
    fr: {
      sure: "date prevue, paiement prevu, paiement prevu le, date de paiement prevue, date paiement prevue, encaissement prevu, date d'encaissement prevue, date encaissement prevue, prevu le, date previsionnelle, date prevue de paiement, date attendue, paiement attendu le, reglement prevu le, reglement prevu",
      usual: "prevision, encaissement prevu le",
      bare: "date de reglement prevue, date reglement prevue",
      never: "montant, livraison, commande",
    },
    en: {
      sure: "expected date, expected payment date, expected payment, expected on, forecast date, planned payment date, expected receipt, estimated payment date",
      usual: "",
      bare: "expected",
      never: "amount, delivery",
    },
  },
  method: {
    fr: {
      sure: "mode de reglement, mode de paiement, moyen de paiement, mode paiement, mode reglement, moyen de reglement, type de paiement, type de reglement",
      usual: "mode",
      bare: "reglement, paiement",
      never: "date, montant",
    },
    en: {
      sure: "payment method, method of payment, paid by, payment type, payment mode",
      usual: "method",
      bare: "payment",
      never: "date, amount",
    },
  },
  email: {
    fr: {
      sure: "email, e mail, mail, courriel, email facturation, adresse mail, adresse email, email client, mail client, adresse e mail",
      usual: "",
      bare: "",
      never: "",
    },
    en: { sure: "email, e mail, email address, customer email, billing email", usual: "", bare: "", never: "" },
  },
  phone: {
    fr: {
      sure: "telephone, tel, portable, mobile, n telephone, numero de telephone, tel client, n tel",
      usual: "",
      bare: "",
      never: "",
    },
    en: { sure: "phone, mobile, telephone, phone number", usual: "", bare: "", never: "" },
  },
  lastReminder: {
    fr: {
      sure: "derniere relance, date de relance, date derniere relance, date relance, date de derniere relance, relance le, relancee le, relance du",
      usual: "relance, relances",
      bare: "",
      never: "niveau, nb, nombre, prochaine, ne, pas, exclure, sans, statut, note, commentaire",
    },
    en: {
      sure: "last reminder, last reminder date, last reminded, reminder date, reminded on",
      usual: "reminder, reminders",
      bare: "",
      never: "level, count, next, no, n, not, exclude, status",
    },
  },
  reminderLevel: {
    fr: {
      sure: "niveau de relance, niveau relance, nb relances, nombre de relances, nb de relances, n relance, nombre relances",
      usual: "relance, relances",
      bare: "niveau",
      never: "date, prochaine",
    },
    en: {
      sure: "reminder level, reminders sent, dunning level, reminder count, number of reminders",
      usual: "reminders",
      bare: "level",
      never: "date, next",
    },
  },
  excluded: {
    fr: {
      sure: "ne pas relancer, pas de relance, exclure des relances, exclu des relances, sans relance, exclure relance, hors relance, exclure de la relance, blocage relance",
      usual: "exclu, exclure",
      bare: "",
      never: "",
    },
    en: {
      sure: "do not remind, no reminder, no reminders, exclude from reminders, excluded from reminders, do not dun, reminders off, dunning block",
      usual: "exclude, excluded",
      bare: "",
      never: "",
    },
  },
  order: {
    fr: {
      sure: "n commande, bon de commande, bc, ref commande, n engagement, votre reference, n de commande, numero de commande, date commande, date de commande, commande, devis, n devis",
      usual: "contrat, n contrat, chantier, affaire, projet",
      bare: "",
      never: "",
    },
    en: {
      sure: "po, po number, purchase order, order ref, order number, order date, your reference, order n, po n",
      usual: "project, contract",
      bare: "",
      never: "",
    },
  },
  delivery: {
    fr: {
      sure: "date de livraison, date livraison, date prestation, date de prestation, date bl, n bl, bon de livraison, livre le",
      usual: "livraison, prestation",
      bare: "",
      never: "",
    },
    en: { sure: "delivery date, service date, delivered on, shipping date", usual: "delivery", bare: "", never: "" },
  },
  line: {
    fr: {
      sure: "designation, qte, quantite, pu ht, prix unitaire, prix unitaire ht, article, produit, pu, code article, reference article, n ligne, ligne, total ligne",
      usual: "description, libelle",
      bare: "",
      never: "",
    },
    en: {
      sure: "quantity, qty, unit price, item, product, sku, line, line n, line total, item name",
      usual: "description",
      bare: "",
      never: "",
    },
  },
  note: {
    fr: {
      sure: "commentaire, commentaires, observation, observations, note, notes, remarque, remarques, commercial, responsable, objet, jours de retard, retard, nb jours de retard, jours retard, ville, pays, adresse, code postal, cp, prochaine relance, siret, siren, iban, activites",
      usual: "",
      bare: "",
      never: "",
    },
    en: {
      sure: "comment, comments, note, notes, remark, remarks, owner, salesperson, days overdue, days late, city, country, address, memo, aging, ageing, activities, next reminder, next activity",
      usual: "",
      bare: "",
      never: "",
    },
  },
};
