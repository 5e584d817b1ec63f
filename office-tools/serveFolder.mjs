import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
};

/**
 * What a server of the files of `folder` answers to a request for `address` ("/taskpane.html?x=1"): 200 with the file, never
 * kept by the browser; 404 for what is not there or lies outside. Excel on the web asks for the functions' list from its own
 * address, so any address may ask.
 */
export async function answerFrom(folder, address) {
  const name = decodeURIComponent(new URL(address, "https://localhost").pathname);
  const path = normalize(join(folder, name === "/" ? "taskpane.html" : name));
  const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-store" };
  if (!path.startsWith(normalize(folder) + sep)) return { status: 404, headers, body: "" };
  try {
    const body = await readFile(path);
    return { status: 200, headers: { ...headers, "Content-Type": TYPES[extname(path)] ?? "text/plain" }, body };
  } catch {
    return { status: 404, headers, body: "" };
  }
}
