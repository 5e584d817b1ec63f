import { WorkbookError } from "../sheets/workbook";

/** First bytes of a compound file ([MS-CFB] 2.2), the container of old and of encrypted workbooks. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Stream that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.4); names are UTF-16. */
const ENCRYPTED_STREAM = "EncryptedPackage";

/**
 * Refuses compound files, which hold no parts.
 * @throws {WorkbookError} "encrypted" for a workbook with a password, "old-format" for any other (.xls)
 */
export function refuseOleFile(bytes: Uint8Array): void {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return;
  const name = Uint8Array.from(ENCRYPTED_STREAM, (letter) => letter.charCodeAt(0));
  for (let start = bytes.indexOf(name[0]!); start >= 0; start = bytes.indexOf(name[0]!, start + 1)) {
    if (name.every((letter, index) => bytes[start + 2 * index] === letter)) {
      throw new WorkbookError("encrypted", "password");
    }
  }
  throw new WorkbookError("old-format", "xls");
}
