import type { HeaderWords } from "./synonyms";

/** French headers of invoice sheets. */
export const FRENCH_HEADERS: HeaderWords = {
  number: {
    sure: "n facture, n de facture, num facture, numero de facture, numero facture, facture n, ref facture, reference facture, reference de la facture, id facture, n facture externe, numero de la facture",
    usual:
      "n piece, numero de piece, numero piece, facture, n document, numero document, n du document, numero du document, ref piece",
    bare: "numero, n, num, piece, document, reference, ref, factures",
    never:
      "client, date, montant, total, commande, devis, tel, telephone, siret, siren, tva, compte, bl, cheque, contrat, ligne, type, statut, etat, contact, email, mail, adresse, lien, acompte, avoir, nb, nombre, jour, delai, paiement, reglement",
  },
  client: {
    sure: "nom client, nom du client, raison sociale, nom d'affichage du partenaire de la facture, client facture, raison sociale client, nom tiers, nom du tiers, client nom, nom de la societe, intitule tiers, intitule du tiers, intitule client, intitule du client, intitule compte, intitule du compte, libelle compte, libelle du compte, libelle tiers",
    usual:
      "client, tiers, debiteur, societe, entreprise, destinataire, denomination, payeur, partenaire, donneur d'ordre",
    bare: "nom, compte de tiers, nom complet, contact",
    never:
      "code, n, num, numero, email, mail, adresse, ville, tel, telephone, id, ref, reference, type, pays, cp, siret, siren, tva, contact, delai, condition, categorie, note, date, montant, solde, compte",
  },
  clientCode: {
    sure: "code client, n client, numero client, num client, compte client, compte auxiliaire, code tiers, ref client, id client, reference client",
    usual: "n compte, numero de compte, code",
    bare: "compte",
    never: "iban, banque, postal",
  },
  issued: {
    sure: "date facture, date de facture, date de facturation, date facturation, date d'emission, date emission, date de la facture, date d'emission de la facture, emise le, emis le, facture le",
    usual: "date piece, date de piece, date document, date du document, date de creation",
    bare: "date, emission, facturation, du",
    never:
      "echeance, paiement, reglement, livraison, relance, naissance, commande, promesse, prevue, prevu, limite, encaissement, lettrage, avoir",
  },
  due: {
    sure: "echeance, date d'echeance, date echeance, date limite de paiement, date limite de reglement, a payer avant le, exigible le, date d'exigibilite, echeance le, due le, date limite paiement, a regler avant le",
    usual: "echeance facture, echeance de paiement, payable le, date limite, echoit le",
    bare: "date de reglement prevue, date reglement prevue, date de paiement prevue",
    never: "mode, condition, delai, jour, nb, nombre, solde, montant, pre, problematique, statut, retard",
  },
  terms: {
    sure: "condition de reglement, conditions de paiement, delai de paiement, delai de reglement, modalites de paiement, modalites de reglement, conditions reglement, delai paiement, delai reglement, conditions de reglement client",
    usual: "condition, delai, terme de paiement, delai accorde, termes",
    bare: "modalites, reglement, paiement, echeance, echeances",
    never: "retard, moyen, relance",
  },
  amount: {
    sure: "montant ttc, total ttc, ttc, net a payer, net a payer ttc, montant toutes taxes comprises, total signe, total facture ttc, montant total ttc, prix ttc, total general ttc, montant facture ttc, total t t c",
    usual:
      "montant facture, montant total, montant, total, total facture, total en devise signe, total en devise, montant de la facture, total a payer, montant euro",
    bare: "montant du, somme, prix, prix total, facture",
    never:
      "ht, hors taxe, hors taxes, tva, paye, regle, encaisse, reste, restant, solde, du, acompte, remise, devise, reglement, paiement, relance",
  },
  amountWithoutTax: {
    sure: "montant ht, total ht, ht, base ht, montant hors taxes, montant hors taxe, hors taxes, hors taxe, hors taxes signe, montant hors taxes signe, total hors taxes, prix ht, total h t",
    usual: "net ht, ca ht, base hors taxes",
    bare: "",
    never: "unitaire, pu, remise",
  },
  vat: {
    sure: "tva, montant tva, total tva, montant de la tva, taxe, taxes, taux tva, taux de tva",
    usual: "dont tva",
    bare: "",
    never: "intracommunautaire, numero, n, code, intracom",
  },
  paid: {
    sure: "montant paye, montant regle, deja regle, deja paye, montant encaisse, total regle, total paye, total encaisse, montant recu, somme recue, somme reglee",
    usual:
      "regle, paye, encaisse, reglements, versements, encaissement, recu, reglement recu, paiements recus, paiement",
    bare: "acompte, acomptes, reglement, montant reglement, montant du reglement, montant paiement",
    never: "date, le, mode, statut, reste, non, condition, delai, moyen, prevu, prevue",
  },
  balance: {
    sure: "reste a payer, reste du, restant du, reste a regler, reste a encaisser, solde du, montant du signe, montant restant, solde restant, restant a payer, reste, montant restant du, solde a payer, solde facture",
    usual: "solde, encours, reliquat, montant impaye, impaye, impayes, montant ouvert",
    bare: "montant du, du",
    never: "date, compte, initial, bancaire, banque, cumule",
  },
  paymentDate: {
    sure: "date de paiement, date paiement, date de reglement, date reglement, date d'encaissement, date encaissement, regle le, paye le, payee le, reglee le, date lettrage, date de lettrage, encaisse le, date du paiement, date du reglement, date reception paiement, recu le, encaissee le, date paiement effectif, date reglement effectif, date de paiement reelle, date reglement reelle, date dernier reglement, date du dernier reglement, date dernier paiement, date du dernier paiement, dernier reglement le",
    usual: "paiement le, paiement effectif, soldee le, solde le",
    bare: "paye, reglement, paiement, encaissement, regle, encaisse",
    never:
      "prevue, prevu, limite, prevision, estime, estimee, attendue, attendu, promise, condition, delai, mode, montant, relance, statut",
  },
  status: {
    sure: "statut, etat, statut facture, statut de la facture, statut du paiement, statut paiement, statut de paiement, etat du paiement, etat paiement, etat facture, etat de paiement, payee o n, paye oui non",
    usual: "payee, reglee, encaissee, paye, regle, encaisse",
    bare: "reglement, paiement",
    never: "client, livraison, commande, relance, date, montant",
  },
  type: {
    sure: "type, type de document, type document, type de piece, type facture, type de facture, type piece",
    usual: "nature, avoir, nature piece, nature du document",
    bare: "",
    never: "client, paiement, reglement, tva",
  },
  currency: {
    sure: "devise, monnaie, code devise, devise facture",
    usual: "",
    bare: "",
    never: "total, montant, taux",
  },
  dispute: {
    sure: "litige, en litige, litiges, contestation, motif de litige, motif litige, litige en cours",
    usual: "contentieux, motif de blocage, conteste, contestee",
    bare: "bloquee",
    never: "montant, date",
  },
  promise: {
    sure: "promesse, date promesse, date de promesse, promesse de paiement, promesse de reglement, date promise, date promesse de paiement, promis le, promis pour le, paiement promis le, date de paiement promise",
    usual: "engagement de paiement",
    bare: "",
    never: "montant",
  },
  expected: {
    sure: "date prevue, paiement prevu, paiement prevu le, date de paiement prevue, date paiement prevue, encaissement prevu, date d'encaissement prevue, date encaissement prevue, prevu le, date previsionnelle, date prevue de paiement, date attendue, paiement attendu le, reglement prevu le, reglement prevu",
    usual: "prevision, encaissement prevu le",
    bare: "date de reglement prevue, date reglement prevue",
    never: "montant, livraison, commande",
  },
  method: {
    sure: "mode de reglement, mode de paiement, moyen de paiement, mode paiement, mode reglement, moyen de reglement, type de paiement, type de reglement",
    usual: "mode",
    bare: "reglement, paiement",
    never: "date, montant",
  },
  email: {
    sure: "email, e mail, mail, courriel, email facturation, adresse mail, adresse email, email client, mail client, adresse e mail",
    usual: "",
    bare: "",
    never: "",
  },
  phone: {
    sure: "telephone, tel, portable, mobile, n telephone, numero de telephone, tel client, n tel",
    usual: "",
    bare: "",
    never: "",
  },
  lastReminder: {
    sure: "derniere relance, date de relance, date derniere relance, date relance, date de derniere relance, relance le, relancee le, relance du",
    usual: "relance, relances",
    bare: "",
    never: "niveau, nb, nombre, prochaine, ne, pas, exclure, sans, statut, note, commentaire",
  },
  reminderLevel: {
    sure: "niveau de relance, niveau relance, nb relances, nombre de relances, nb de relances, n relance, nombre relances",
    usual: "relance, relances",
    bare: "niveau",
    never: "date, prochaine",
  },
  excluded: {
    sure: "ne pas relancer, pas de relance, exclure des relances, exclu des relances, sans relance, exclure relance, hors relance, exclure de la relance, blocage relance",
    usual: "exclu, exclure",
    bare: "",
    never: "",
  },
  order: {
    sure: "n commande, bon de commande, bc, ref commande, n engagement, votre reference, n de commande, numero de commande, date commande, date de commande, commande, devis, n devis",
    usual: "contrat, n contrat, chantier, affaire, projet",
    bare: "",
    never: "",
  },
  delivery: {
    sure: "date de livraison, date livraison, date prestation, date de prestation, date bl, n bl, bon de livraison, livre le",
    usual: "livraison, prestation",
    bare: "",
    never: "",
  },
  line: {
    sure: "designation, qte, quantite, pu ht, prix unitaire, prix unitaire ht, article, produit, pu, code article, reference article, n ligne, ligne, total ligne",
    usual: "description, libelle",
    bare: "",
    never: "",
  },
  note: {
    sure: "commentaire, commentaires, observation, observations, note, notes, remarque, remarques, commercial, responsable, objet, jours de retard, retard, nb jours de retard, jours retard, ville, pays, adresse, code postal, cp, prochaine relance, siret, siren, iban, activites",
    usual: "",
    bare: "",
    never: "",
  },
};
