/** Text as it stands in XML. Characters that XML cannot hold are left out. */
export function escaped(text: string): string {
  const storable = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
  return storable.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A colour ("#RRGGBB") as an element. */
export function color(name: string, value: unknown): string {
  return `<${name} rgb="FF${String(value).replace("#", "").toUpperCase()}"/>`;
}

/** A part of a file. */
export function part(root: string, namespace: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${namespace}" xmlns:r="${OFFICE}">${content}</${root}>`;
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
