import { formatNumber } from "../figures";
import type { RemovalWords } from "../removalWords";
import { FRENCH_FIGURES } from "./figures";

const listed = (label: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${label}${names.length > 1 ? "s" : ""} ${names.join(", ")}`];

/** What is said when everything we added is taken away, in French. */
export const FRENCH_REMOVAL: RemovalWords = {
  nothing: "Encaisse n’a rien ajouté à ce classeur : rien n’est retiré.",
  removed: (sheets, columns) =>
    `Retiré : ${[...listed("feuille", sheets), ...listed("colonne", columns)].join(" ; ")}.`,
  typedGone: (count) =>
    count > 1
      ? `${count} cellules que vous aviez remplies sur ces feuilles sont parties avec elles :`
      : "Une cellule que vous aviez remplie est partie avec :",
  figure: (value) => formatNumber(value, FRENCH_FIGURES),
  notInto: "--into ne va qu’avec plan ; remove prend --out ou --in-place.",
  textFile: (path) => `${path} est un fichier texte : Encaisse n’y écrit jamais, il n’y a donc rien à retirer.`,
};
