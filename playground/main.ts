import { openPlayground, type Playground } from "./playground";

/** Starts the playground. `?manifest=` names another add-in's manifest, `?book=` a workbook to open first. */

declare global {
  interface Window {
    /** For those who drive the page: tests, and the browser's console. */
    playground?: Promise<Playground>;
  }
}

const THEMES = ["light", "dark"] as const;
const asked = new URLSearchParams(location.search);
window.playground = openPlayground({
  manifest: new URL(asked.get("manifest") ?? "addin/manifest.xml", location.href).href,
  book: asked.get("book"),
  locale: asked.get("locale") ?? (navigator.language.startsWith("fr") ? "fr-FR" : "en-US"),
  theme: THEMES.find((theme) => theme === asked.get("theme")) ?? null,
});
