import { spawn } from "node:child_process";
import { createServer } from "node:https";
import { resolve } from "node:path";
import devCerts from "office-addin-dev-certs";
import { answerFrom } from "./serveFolder.mjs";

/**
 * Serves the add-in at https://localhost:3000, the address in manifest.xml, and builds it anew on each change. The first time
 * it makes a certificate for localhost, and the system asks whether to trust it: Excel loads an add-in from https only.
 */

const PORT = 3000;
const folder = resolve("dist/addin");

const tls = await devCerts.getHttpsServerOptions();
const build = spawn(process.execPath, ["node_modules/webpack-cli/bin/cli.js", "--config-name", "add-in", "--watch"], {
  stdio: "inherit",
});
const server = createServer(tls, (request, response) => {
  void answerFrom(folder, request.url ?? "/").then(({ status, headers, body }) => {
    response.writeHead(status, headers).end(body);
  });
});
server.listen(PORT, () => process.stdout.write(`https://localhost:${PORT}\n`));
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    build.kill();
    server.close();
    process.exit(0);
  });
}
