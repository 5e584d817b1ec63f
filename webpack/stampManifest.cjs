/** Where the add-in is served while it is developed; what manifest.xml names. */
const PLACEHOLDER = "https://localhost:3000";

/**
 * The manifest for the add-in served at `url`, every address in it moved there. With a namespace, functions are called
 * =NAMESPACE.DSO() instead of =DSO(); a company does so where another add-in has the same names.
 */
function stampManifest(manifest, { url, namespace }) {
  const { protocol, href } = new URL(url);
  if (protocol !== "https:") throw new Error(`--env url=${url}: Excel loads add-ins from https only`);
  const stamped = manifest.replaceAll(PLACEHOLDER, href.replace(/\/$/, ""));
  return namespace === null ? stamped : withNamespace(stamped, namespace);
}

/** Source: learn.microsoft.com/javascript/api/manifest/namespace (letters, digits, full stops and underscores). */
function withNamespace(manifest, namespace) {
  if (!/^[A-Z][A-Z0-9_.]{1,30}$/i.test(namespace))
    throw new Error(`--env namespace=${namespace}: letters and digits only`);
  return manifest
    .replace(/( *)<\/Metadata>\r?\n/, (end, indent) => `${end}${indent}<Namespace resid="Functions.Namespace" />\n`)
    .replace(
      /( *)<bt:ShortStrings>\r?\n/,
      (start, indent) => `${start}${indent}  <bt:String id="Functions.Namespace" DefaultValue="${namespace}" />\n`,
    );
}

module.exports = { PLACEHOLDER, stampManifest };
