/** Characters that end or steer a line (C0 and C1 controls, line and paragraph separators), and halves of a character. */
const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text on one line: what a cell holds must not start a line of a letter, nor a header of an e-mail. */
export function oneLine(text: string): string {
  return text.replace(CONTROLS, " ").replace(/ {2,}/g, " ").trim();
}

/** The lines of a text that may have several, each as one line; without blank ones at either end. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .split("\n");
}
