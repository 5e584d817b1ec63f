/**
 * Copies a text, by the page's clipboard or, where Excel's frame keeps that from the page, the way older pages do. False
 * when neither is allowed.
 * Source: developer.mozilla.org/docs/Web/API/Clipboard/writeText (permissions policy "clipboard-write").
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const place = document.createElement("textarea");
  place.className = "visually-hidden";
  place.value = text;
  document.body.append(place);
  place.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way left where the clipboard is refused
  const isCopied = document.execCommand("copy");
  place.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
