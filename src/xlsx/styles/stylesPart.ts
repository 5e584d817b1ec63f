import { XML_DECLARATION } from "../package/namespaces";
import { encodePart } from "../xml/partText";
import { parseXml, xmlSource, type XmlDocument } from "../xml/parseXml";
import type { WorkbookPart } from "../workbook/workbookPart";
import { StyleBook } from "./styleBook";

/** The styles of a workbook, with a way to write them back. */
export interface OpenStyles {
  readonly book: StyleBook;
  save(): void;
}

/** The style all cells start from (ECMA-376 part 1, 18.8.7); without it LibreOffice takes a font of its own. */
const NORMAL_STYLE = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';

/** Opens the styles part of a workbook. One that has none gets a part when it is saved. */
export function openStyles(workbook: WorkbookPart): OpenStyles {
  const { parts, dialect, relationships } = workbook;
  const present = relationships.ofType("styles");
  if (present && parts.has(present.target)) {
    const document = parts.readXml(present.target);
    return {
      book: new StyleBook(document.root),
      save: () => {
        parts.writeXml(present.target, document);
      },
    };
  }
  const document: XmlDocument = parseXml(
    `${XML_DECLARATION}<styleSheet xmlns="${dialect.main}">${NORMAL_STYLE}</styleSheet>`,
    "styles",
  );
  const save = () => {
    const nameOf = (number: number) => (number === 1 ? "styles.xml" : `styles${number}.xml`);
    const part = workbook.addPart("styles", nameOf, encodePart(xmlSource(document)));
    relationships.add(dialect, "styles", part);
  };
  return { book: new StyleBook(document.root), save };
}
