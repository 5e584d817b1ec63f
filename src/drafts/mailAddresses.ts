/** An address of RFC 5322 without comments, quotes and letters beyond ASCII: what mail programs take everywhere. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** The e-mail addresses in a cell, which may hold several; what is none is left out. */
export function mailAddresses(text: string | null): readonly string[] {
  return (text ?? "").split(/[\s;,<>]+/).filter((part) => ADDRESS.test(part));
}
