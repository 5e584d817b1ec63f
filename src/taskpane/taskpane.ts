import { watchSelection } from "../excel/selection";
import { localDay } from "../engine/calendar";
import { book } from "../functions/functions";
import { languageOf } from "../text/languageOf";
import { loadPhrases } from "../text/loadedPhrases";
import { excelPaneHost } from "./excelPaneHost";
import { startPane, type Pane } from "./pane";
import { themeOf } from "./theme";

/** The pane in Excel's frame. It stays alive while it is closed: ribbon and functions live in the same page. */
export const pane: Promise<Pane> = Office.onReady().then(openPane);

/** API sets without which nothing works; the manifest asks for them too, but a firm may push the add-in to any Excel. */
const NEEDED = [
  ["SharedRuntime", "1.1"],
  ["ExcelApi", "1.13"],
] as const;

async function openPane(): Promise<Pane> {
  const language = languageOf(Office.context.displayLanguage) ?? "fr";
  const phrases = await loadPhrases(language);
  document.documentElement.lang = language;
  const root = document.getElementById("pane")!;
  const darkSystem = matchMedia("(prefers-color-scheme: dark)");
  const forcedColors = matchMedia("(forced-colors: active)");
  const theme = () =>
    themeOf(Office.context.officeTheme, { isDark: darkSystem.matches, isForced: forcedColors.matches });
  const opened = startPane({
    root,
    model: book,
    host: excelPaneHost(() => localDay(new Date()), phrases),
    phrases,
    width: root.clientWidth,
    theme: theme(),
  });
  new ResizeObserver(() => {
    // A pane that is closed has no width; it keeps the one it had.
    if (root.clientWidth > 0) opened.resize(root.clientWidth);
  }).observe(root);
  for (const query of [darkSystem, forcedColors]) {
    query.addEventListener("change", () => {
      opened.recolor(theme());
    });
  }
  const { requirements } = Office.context;
  if (!NEEDED.every(([set, version]) => requirements.isSetSupported(set, version))) {
    opened.refuse();
    return opened;
  }
  opened.begin();
  // Without it the pane only does not follow the user from invoice to invoice.
  void watchSelection(opened.select).catch(() => undefined);
  return opened;
}
