/**
 * Bytes of a base64 text, or null when the text is not exactly what an encoder writes.
 * Node's decoder skips foreign characters and ignores left-over bits, so that several texts would
 * mean the same bytes; here one text means one value.
 */
export function decodeExactly(text: string, encoding: 'base64' | 'base64url'): Buffer | null {
  const bytes = Buffer.from(text, encoding);
  return bytes.toString(encoding) === text ? bytes : null;
}
