/** The playground's own words. The add-in speaks for itself. */
export interface Words {
  readonly title: string;
  readonly open: string;
  readonly samples: readonly (readonly [file: string, name: string])[];
  readonly blank: string;
  readonly save: string;
  readonly language: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"system" | "light" | "dark", string>>;
  readonly pane: string;
  readonly close: string;
  readonly formula: string;
  readonly about: string;
  readonly notComputed: (cells: readonly string[]) => string;
  readonly cut: (rows: number) => string;
  readonly notOpened: (why: string) => string;
}

export const WORDS: Readonly<Record<string, Words>> = {
  "fr-FR": {
    title: "Banc d’essai",
    open: "Ouvrir un classeur…",
    samples: [
      ["factures-atelier-mercier.xlsx", "Exemple : Atelier Mercier"],
      ["invoices-harbour-joinery.xlsx", "Exemple : Harbour Joinery"],
    ],
    blank: "Classeur vide",
    save: "Enregistrer en .xlsx",
    language: "Langue",
    theme: "Thème",
    themes: { system: "Celui du système", light: "Clair", dark: "Sombre" },
    pane: "Volet",
    close: "Fermer le volet",
    formula: "Formule",
    about:
      "Ceci n’est pas Excel, mais un remplaçant pour essayer le complément sans Excel. Formules : noms anglais, fonctions courantes. Les graphiques et les mises en forme conditionnelles ne sont pas affichés. À l’enregistrement, le fichier est écrit à neuf : valeurs, formules, formats, largeurs, tableaux et noms sont gardés ; graphiques, images, commentaires, macros, cellules fusionnées et couleurs de thème sont perdus. Gardez l’original.",
    notComputed: (cells) => `Formules non recalculées (${cells.length}) : ${cells.slice(0, 5).join(", ")}`,
    cut: (rows) => `Seules les ${rows} premières lignes sont affichées.`,
    notOpened: (why) => `Ce fichier ne s’ouvre pas : ${why}. Choisissez un classeur .xlsx.`,
  },
  "en-US": {
    title: "Playground",
    open: "Open a workbook…",
    samples: [
      ["invoices-harbour-joinery.xlsx", "Sample: Harbour Joinery"],
      ["factures-atelier-mercier.xlsx", "Sample: Atelier Mercier"],
    ],
    blank: "Blank workbook",
    save: "Save as .xlsx",
    language: "Language",
    theme: "Theme",
    themes: { system: "The system’s", light: "Light", dark: "Dark" },
    pane: "Pane",
    close: "Close the pane",
    formula: "Formula",
    about:
      "This is not Excel, but a stand-in to try the add-in without Excel. Formulas: English names, the common functions. Charts and conditional formats are not shown. Saving writes the file anew: values, formulas, formats, widths, tables and names are kept; charts, pictures, comments, macros, merged cells and theme colours are lost. Keep your original.",
    notComputed: (cells) => `Formulas not recalculated (${cells.length}): ${cells.slice(0, 5).join(", ")}`,
    cut: (rows) => `Only the first ${rows} rows are shown.`,
    notOpened: (why) => `This file does not open: ${why}. Choose an .xlsx workbook.`,
  },
};
