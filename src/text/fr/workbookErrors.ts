import type { WorkbookErrorCode } from "../../sheets/workbook";

const SENTENCES: Readonly<Record<WorkbookErrorCode, (detail: string) => string>> = {
  "not-found": (path) => `${path} : fichier introuvable. Vérifiez le nom et le dossier.`,
  "not-readable": (path) => `${path} : lecture refusée. Vérifiez que c’est un fichier et que vous y avez droit.`,
  "not-a-workbook": () => "Ce fichier n’est pas un classeur Excel. Ouvrez-le dans Excel et enregistrez-le en .xlsx.",
  "old-format": () => "Ancien format .xls : ouvrez le classeur dans Excel et enregistrez-le en .xlsx.",
  encrypted: () => "Classeur protégé par mot de passe : enregistrez une copie sans mot de passe et recommencez.",
  signed: () => "Classeur signé : y écrire annulerait la signature. Ajoutez --allow-signed pour l’accepter.",
  broken: (detail) =>
    `Classeur abîmé (${detail}). Ouvrez-le dans Excel, laissez-le réparer, enregistrez et recommencez.`,
  "too-large": (detail) =>
    `Classeur trop grand (${detail}) : il pourrait être fait pour bloquer la machine. Rien n’a été lu.`,
  protected: (sheet) =>
    sheet === ""
      ? "Excel a refusé : une feuille du classeur est sans doute protégée. Ôtez la protection (onglet Révision) et recommencez : l’écriture sera complétée."
      : `La feuille « ${sheet} » est protégée. Cliquez sur Ôter la protection de la feuille (onglet Révision d’Excel) et recommencez. Rien n’a été changé.`,
  "structure-protected": () =>
    "La structure du classeur est protégée : Excel n’y laisse ni ajouter ni retirer de feuille. Cliquez sur Protéger le classeur (onglet Révision d’Excel) pour ôter la protection, et recommencez. Rien n’a été changé.",
  locked: (path) => `${path} : ouvert ailleurs. Fermez-le dans Excel et recommencez ; rien n’a été changé.`,
  "disk-full": (path) => `${path} : le disque est plein. Rien n’a été changé.`,
  "not-writable": (path) =>
    `${path} : écriture impossible. Choisissez un autre endroit avec --out ; rien n’a été changé.`,
  "changed-meanwhile": (path) => `${path} a changé pendant le calcul : recommencez ; rien n’a été écrit.`,
  "in-use": (place) =>
    `${place} : une de vos formules reprend ce qui serait retiré. Remplacez-la par sa valeur et recommencez ; rien n’a été changé.`,
  filtered: (sheet) =>
    `${sheet} : des lignes sont masquées par un filtre. Effacez-le (Données) et recommencez ; rien n’a été changé.`,
  merged: (sheet) =>
    `${sheet} : des cellules fusionnées occupent la place de nos colonnes. Annulez la fusion (Accueil) et recommencez ; rien n’a été écrit.`,
  "being-edited": () => "Excel attend la fin de votre saisie : validez la cellule par Entrée, puis recommencez.",
  "old-excel": (needed) =>
    `Cette version d’Excel est trop ancienne pour Encaisse (il faut ${needed}) : mettez Excel à jour, ou ouvrez le classeur dans Excel sur le web.`,
  "nothing-else": () =>
    "Ce classeur ne contient que des feuilles d’Encaisse : supprimez le fichier lui-même. Rien n’a été changé.",
};

/** Why the file or Excel refused, and what to do. */
export function frenchWorkbookError(code: WorkbookErrorCode, detail: string): string {
  return SENTENCES[code](detail);
}
