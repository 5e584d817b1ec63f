import type { MessageKind, MessageTemplate } from "../draftWords";

/**
 * French drafts. Contents by level as practitioners advise: the first reminder has no threat and no sum beyond the
 * invoices; the firm one a deadline of eight days and, for businesses, the penalties; the formal notice every element
 * that courts look for. No line judges a person.
 */
export const FRENCH_TEMPLATES: Readonly<Record<MessageKind, MessageTemplate>> = {
  announcement: {
    subject: "{société} : prochaine échéance, {numéros}",
    text: `{salutation}

Nous vous signalons l’échéance prochaine de {factures}, pour un montant de {total} :

{tableau}

Pourriez-vous nous confirmer que tout est en ordre de votre côté : facture bien reçue, références exactes, règlement prévu à l’échéance ? S’il manque une pièce, dites-le-nous dès maintenant et nous vous l’adresserons aussitôt.

{règlement}

Bien cordialement,

{signature}`,
  },
  "due-today": {
    subject: "{société} : échéance du {échéance}, {numéros}",
    text: `{salutation}

Nous nous permettons de vous rappeler l’échéance, ce jour, de {factures}, pour un montant de {total} :

{tableau}

Nous vous remercions de bien vouloir procéder au règlement, ou de nous dire ce qui manquerait pour le faire.

{règlement}

Si votre règlement s’est croisé avec ce message, nous vous en remercions et vous prions de ne pas tenir compte de ce rappel.

Bien cordialement,

{signature}`,
  },
  "first-reminder": {
    subject: "{société} : rappel, {numéros}",
    text: `{salutation}

Sauf erreur de notre part, nous n’avons pas encore reçu le règlement de {factures}, dont l’échéance est passée. Il reste à régler {total} :

{tableau}

Pourriez-vous y procéder, ou nous indiquer la date à laquelle ce règlement est prévu ? Si quelque chose s’y oppose (facture non reçue, référence manquante, désaccord), dites-le-nous : nous ferons aussitôt le nécessaire.

{règlement}

Si votre règlement s’est croisé avec ce message, nous vous en remercions et vous prions de ne pas tenir compte de ce rappel.

Bien cordialement,

{signature}`,
  },
  "firm-reminder": {
    subject: "Relance : {numéros}, {total} à régler avant le {délai}",
    text: `{salutation}

Notre demande de règlement {relances} est restée sans suite de votre part.

Sauf erreur de notre part, {total} nous restent dus au titre de {factures}, dont l’échéance est passée :

{tableau}

Nous vous demandons de régler cette somme sous huit jours, soit au plus tard le {délai}, ou de nous indiquer avant cette date le motif de ce retard.

{pénalités}

Sans règlement ni réponse à cette date, nous serions conduits à vous adresser une mise en demeure.

{règlement}

Si votre règlement s’est croisé avec cet envoi, nous vous en remercions et vous prions de ne pas en tenir compte.

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{signature}`,
  },
  "formal-notice": {
    subject: "MISE EN DEMEURE de payer, {numéros}",
    text: `{salutation}

Les faits sont les suivants. Notre société, {société}, a adressé à {client} {factures} pour des livraisons ou des prestations qui, à notre connaissance, n’ont donné lieu à aucune contestation. L’échéance est passée et il reste à ce jour {total} impayés :

{tableau}

Notre demande de règlement {relances} est restée sans effet.

En conséquence, nous vous mettons en demeure de nous payer la somme de {somme}, au plus tard le {délai}, soit quinze jours à compter de la présente, selon le décompte suivant :

{décompte}

{fondement}

À défaut de paiement complet dans ce délai, nous nous réservons de saisir, sans autre avis, la juridiction compétente, notamment par une requête en injonction de payer (articles 1405 et suivants du Code de procédure civile), et d’en demander les frais.

{règlement}

Si votre règlement s’est croisé avec la présente lettre, nous vous en remercions et vous prions de ne pas en tenir compte.

Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.

{signature}`,
  },
  call: {
    subject: "Appel : {client}, {numéros}",
    text: `Demander : {contact}
Téléphone : {téléphone}
But de l’appel : une date de règlement pour {factures}, {total}.
Ce que dit la feuille : {motif}

{tableau}

1. Ouvrir
« Bonjour, {auteur}, de la société {société}. Je vous appelle au sujet de {factures}, {total}. Tout vous est-il bien parvenu ? Puis-je savoir où en est le règlement ? » Puis se taire et écouter.

2. Selon la réponse
• Pas reçue : la renvoyer pendant l’appel, faire confirmer l’adresse et le service qui les traite.
• En attente de validation : qui doit valider, et pour quand ? Convenir du jour où rappeler.
• Contestée : noter le motif exact, ne pas en débattre, annoncer une réponse sous deux jours ouvrés.
• Paiement en préparation : à quelle date part le prochain virement ? Nos factures y figurent-elles toutes ?
• Paiement parti : quel jour, quel montant, quelle référence ?
• Difficulté passagère : proposer un acompte tout de suite et une date pour le solde.
• Répondeur ou absent : laisser un message court (qui, quelle facture, à quel numéro rappeler), sans parler de retard à un tiers.

3. Conclure
« Je note donc un règlement de {total} pour le … Je vous le confirme par e-mail. »
Noter ensuite le résultat, la date promise et ce qui a été dit dans la feuille À faire.`,
  },
  "broken-promise": {
    subject: "Appel : {client}, règlement annoncé pour le {promesse}",
    text: `Demander : {contact}
Téléphone : {téléphone}
But de l’appel : savoir pourquoi le règlement annoncé pour le {promesse} n’est pas arrivé, et obtenir une nouvelle date ferme.

{tableau}

1. Ouvrir
« Bonjour, {auteur}, de la société {société}. Vous nous aviez annoncé le règlement de {factures}, {total}, pour le {promesse}. Sauf erreur, nous ne l’avons pas encore reçu. Est-il parti ? »

2. Selon la réponse
• Parti : quel jour, quel montant, quelle référence ? Vérifier la banque avant de rappeler.
• Oublié ou décalé : quelle date, cette fois, et qui s’en charge ?
• Contesté : noter le motif exact et annoncer une réponse sous deux jours ouvrés.
• Difficulté : proposer un acompte tout de suite et un échéancier écrit pour le solde.

3. Conclure
« Je note donc {total} pour le … Je vous le confirme par e-mail. »
Noter ensuite le résultat et la nouvelle date dans la feuille À faire.`,
  },
  dispute: {
    subject: "{société} : votre contestation, {numéros}",
    text: `{salutation}

Vous nous avez signalé un désaccord concernant {factures} ({total}).
Motif noté : {litige}.

Nous l’examinons et suspendons toute relance sur ce point dans l’intervalle. Pour vous répondre rapidement, pourriez-vous nous préciser ce qui est contesté (quantité, prix, qualité, référence) et nous adresser les pièces utiles ?

Si une partie de la somme n’est pas contestée, nous vous remercions de la régler à l’échéance.

Bien cordialement,

{signature}`,
  },
  decision: {
    subject: "À décider : {client}, {numéros}",
    text: `{client} : {total} impayés, {factures}, {retard} de retard.
{motif}

{tableau}

{décompte}

Les voies possibles :
• Un dernier échange de dirigeant à dirigeant, avec un échéancier écrit.
• Confier le dossier à un commissaire de justice ou à une agence : « encaisse handover » prépare le dossier.
• Procédure simplifiée de recouvrement par commissaire de justice, jusqu’à 5 000 €.
• Requête en injonction de payer, quel que soit le montant, pour une créance certaine, liquide et exigible.
• Passer la créance en perte, après avis de votre expert-comptable (TVA à récupérer).`,
  },
};
