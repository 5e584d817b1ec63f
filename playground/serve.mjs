import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Serves the playground to this machine alone: `npm run playground`, or `node playground/serve.mjs 8080` for another port.
 * Everything comes from the project's folders; nothing is fetched from elsewhere.
 */

const project = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const officeJs = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Where each part of the address leads. */
const FOLDERS = [
  ["/addin/", join(project, "dist/addin")],
  ["/samples/", join(project, "samples")],
  ["/office-js/", officeJs],
  ["/", join(project, "dist/playground")],
];
/** The add-in's page asks Microsoft for office.js; here it gets the same files from node_modules. */
const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The file an address stands for, or null. */
function fileOf(path) {
  const [prefix, folder] = FOLDERS.find(([start]) => path.startsWith(start));
  const file = resolve(folder, `.${sep}${path.slice(prefix.length) || "index.html"}`);
  return file.startsWith(folder + sep) && existsSync(file) ? file : null;
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = request.method === "GET" ? fileOf(path) : null;
  if (!file) return response.writeHead(404).end();
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" });
  if (extname(file) !== ".html") return createReadStream(file).pipe(response);
  return response.end(readFileSync(file, "utf8").replaceAll(MICROSOFT, "/office-js/"));
});

// Port 0 takes any free one.
server.listen(Number(process.argv[2] ?? 8123), "127.0.0.1", () => {
  process.stdout.write(`Playground: http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)\n`);
});
