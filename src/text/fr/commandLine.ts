import type { CommandLineWords } from "../commandLineWords";

const plural = (count: number): string => (count > 1 ? "s" : "");

export const FRENCH_COMMAND_LINE: CommandLineWords = {
  help: `Encaisse : quand chaque client va vraiment payer, et donc s’il y aura de l’argent en banque.

  encaisse plan FICHIER       écrit le plan de trésorerie, les relances et les prévisions dans une copie du classeur
  encaisse review FICHIER     le plan, et la revue du lundi : ce qui était prévu, ce qui s’est passé, au centime près
  encaisse review A.xlsx B.xlsx … --out P.xlsx  un portefeuille : une ligne par société
  encaisse forecast FICHIER   affiche la date de paiement prévue de chaque facture ouverte
  encaisse check FICHIER      vérifie la feuille et rend compte de chaque ligne, au centime près
  encaisse backtest FICHIER   rejoue le passé de la feuille : les prévisions étaient-elles bonnes ?
  encaisse remind FICHIER     qui relancer, quand et pourquoi ; avec --out, les brouillons (e-mails, lettres, appels)
  encaisse handover FICHIER   prépare le dossier d’un client pour une agence ou un commissaire de justice
  encaisse remove FICHIER     retire du classeur tout ce qu’Encaisse y a ajouté

FICHIER : .xlsx, .xlsm ou .csv. L’original n’est jamais modifié, sauf avec --in-place.

Où écrire (plan, review, remove)
  -o, --out F           dans F (sinon FICHIER.plan.xlsx ou FICHIER.clean.xlsx, à côté)
      --in-place        dans FICHIER même ; l’ancien est gardé sous FICHIER.bak
      --into AUTRE.xlsx dans un autre classeur que celui qui est lu

Que lire
      --sheet NOM       la feuille des factures
      --column CHAMP=TITRE  la colonne d’un champ, par son titre ou sa lettre : --column due="Échéance"
      --as-of JJ/MM/AAAA    la situation au soir de ce jour (sinon aujourd’hui) ; AAAA-MM-JJ convient aussi
      --currency EUR    la devise des montants sans devise
      --end-of-month A|B    « 45 jours fin de mois » : A = +45 jours puis fin du mois (défaut), B = fin du mois puis +45 jours
      --allow-signed    accepte d’écrire dans un classeur signé, ce qui annule la signature

Le plan
      --opening MONTANT le solde en banque à cette date
      --alert MONTANT   le seuil d’alerte
      --scenario NOM    affiche ce scénario à côté de la base : prudent, optimistic, ou un de la feuille Scénarios
      --scenarios       ajoute au classeur une feuille Scénarios, pour écrire les vôtres
      --presets         ajoute une feuille Dépenses : les dépenses courantes en France, à compléter
      --vat-day N       estime la TVA à payer le N du mois ; --vat-rate 20, --vat-on receipts|invoices,
                        --vat-purchases CATÉGORIE=TAUX pour la TVA déduite (peut être répété)
      --new-sales       ajoute, à part, des ventes nouvelles au rythme de l’an passé (estimation)
      --no-estimates    annule ces deux estimations, que le classeur retient sinon
      --lang fr|en      la langue (sinon celle de la feuille)
      --chart F         une image du plan, .svg ou .html (peut être répété)
      --json            résultat en JSON

Les relances (remind, handover)
  -o, --out DOSSIER     écrit les brouillons ou le dossier ; rien n’est jamais envoyé
      --client NOM      ce client seulement
      --settings        ajoute au classeur les feuilles des réglages et des modèles
      --done CLIENT     note le contact dans le journal, avec --outcome, --promise JJ/MM/AAAA, --note TEXTE
      --overwrite       remplace dans le dossier des fichiers qu’Encaisse n’a pas écrits
  -h, --help  -v, --version

Exemples
  encaisse plan factures.xlsx --opening 38000 --alert 5000
  encaisse plan export.csv --into tresorerie.xlsx
  encaisse check factures.xlsx --column client="Raison sociale"

Code de sortie : 0 tout va bien, 1 fait mais la feuille a des problèmes, 2 mauvais usage ou fichier illisible (rien n’est écrit).`,
  unknownCommand: (name) =>
    `Commande inconnue : « ${name} ». Commandes : plan, review, forecast, check, backtest, remind, handover, remove. Voir encaisse --help.`,
  missingFile: (command) => `Quel fichier ? Par exemple : encaisse ${command} factures.xlsx`,
  unexpected: (message) =>
    `Erreur inattendue : ${message}. C’est un défaut d’Encaisse, pas de votre fichier : signalez-le.`,
  unknownOption: (option) => `Option refusée : ${option} n’existe pas. Voir encaisse --help.`,
  optionWithoutValue: (option) => `Option refusée : ${option}, sa valeur manque ou est de trop. Voir encaisse --help.`,
  badEndOfMonth: (found) => `--end-of-month attend A ou B, pas « ${found} ».`,
  badCurrency: (found) => `--currency attend un code de trois lettres comme EUR ou USD, pas « ${found} ».`,
  badDate: (option, found) =>
    `${option} attend une date comme 22/11/2026, « ${found} » n’en est pas une qui existe : d’abord le jour, puis le mois, puis l’année.`,
  twoDays: null,
  badAmount: (option, found) => `${option} attend un montant comme 12500 ou 12500,50, « ${found} » n’en est pas un.`,
  badLanguage: (found) => `--lang attend fr ou en, pas « ${found} ».`,
  badColumn: (found, fields) => `--column attend CHAMP=TITRE, « ${found} » n’en est pas. Champs : ${fields}.`,
  unknownFileType: (path) => `${path} : type de fichier inconnu. Encaisse lit .xlsx, .xlsm et .csv.`,
  lockFile: (path) =>
    `${path} : ce n’est pas un classeur, mais la marque d’Excel qu’un classeur est ouvert. Fermez-le, ou donnez son nom sans ~$.`,
  openingOfOne:
    "--opening est le solde d’une seule société : d’un portefeuille, chaque solde se lit dans son classeur (feuille Banque, ou dernier plan).",
  onlyOneTarget: "--out, --in-place et --into s’excluent : choisissez-en un.",
  sameFile: (path) => `${path} est le fichier lu : pour écrire dedans, utilisez --in-place.`,
  badOut: (path, extension) => `${path} : le plan est un classeur, son nom doit finir par ${extension}.`,
  textFileInPlace: (path) => `${path} est un fichier texte : le plan va dans un classeur, sans --in-place.`,
  reading: "Lecture",
  forecasting: "Prévision",
  writing: "Écriture",
  unknownPictureType: (path) => `${path} : type d’image inconnu. --chart écrit .svg ou .html.`,
  expectedReceipts: (amount, low, high) =>
    `Encaissements attendus sur 13 semaines : ${amount} (entre ${low} et ${high} huit fois sur dix)`,
  nothingOpen: "Aucune facture ouverte : aucun encaissement à prévoir.",
  fromSales: (amount) => `  dont ventes à venir : ${amount}`,
  afterwards: (amount) => `Factures ouvertes attendues plus tard, ou peut-être jamais : ${amount}`,
  noOpening:
    "Solde en banque inconnu : le plan part de zéro. Donnez-le avec --opening, ou tapez-le dans la feuille du plan.",
  noPayments:
    "Aucun décaissement connu : le plan ne compte que les encaissements. Remplissez une feuille Dépenses (--presets en prépare une).",
  openingKept: (amount) =>
    `Solde en banque repris du plan précédent : ${amount}. S’il a changé, donnez-le avec --opening.`,
  neverBelow: (level) =>
    level === null ? "Le solde prévu ne devient jamais négatif" : `Le solde prévu ne passe jamais sous ${level}`,
  lowestBalance: (amount, week) => `Solde le plus bas : ${amount}, semaine du ${week}`,
  toDoOn: (date, count) => `À faire le ${date} : ${count} client${plural(count)}`,
  nothingToDo: "Personne à relancer.",
  otherCurrency: (count, amount) =>
    `Autre devise, non comprise dans le plan : ${count} facture${plural(count)}, ${amount}`,
  problemsFound: (count) => `${count} problème${plural(count)} dans la feuille :`,
  moreProblems: (count) => `… et ${count} autre${plural(count)} ; encaisse check les montre tous.`,
  remarksFound: (count) => `${count} remarque${plural(count)} :`,
  moreRemarks: (count) => `${count} remarque${plural(count)} sur la feuille : à lire avec encaisse check.`,
  noProblem: "Aucun problème dans la feuille.",
  written: (path) => `Écrit : ${path}`,
  backupKept: (path) => `Ancien fichier gardé : ${path}`,
  replaying: "Relecture du passé",
  account: {
    title: (sheet) => `Compte de la feuille ${sheet}`,
    rows: "lignes",
    read: "Lues",
    leftOut: "Laissées de côté",
    sheetTotal: "Total de la feuille",
    unreadable: (count) => `(${count} montant${plural(count)} illisible${plural(count)})`,
  },
};
