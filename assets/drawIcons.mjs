/**
 * Draws the PNG of every SVG beside this file, in the sizes the ribbon asks for: `node assets/drawIcons.mjs`.
 * Needs a Chromium; name another one in CHROMIUM. The PNGs are kept in the repository, so a build needs none.
 *
 * Sizes: learn.microsoft.com/office/dev/add-ins/design/add-in-icons ("icon sizes"); 64 is the store's.
 */
import { readdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const SIZES = [16, 32, 64, 80];
const folder = new URL(".", import.meta.url);

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
const page = await browser.newPage();
for (const name of readdirSync(folder).filter((file) => file.endsWith(".svg"))) {
  const svg = readFileSync(new URL(name, folder), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    const path = new URL(name.replace(".svg", `-${size}.png`), folder).pathname;
    await page.screenshot({ path, omitBackground: true });
  }
}
await browser.close();
