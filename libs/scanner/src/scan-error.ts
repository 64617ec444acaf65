/** The scan could not be made at all; the message says why and what to do. */
export class ScanError extends Error {
  override readonly name = 'ScanError';
}
