/** What went wrong, stable for callers to branch on. */
export type EncryptionErrorCode =
  /** The key ring or one of its keys cannot be used. */
  | 'encryption.invalid_key'
  /** The context lacks a part that binds the secret to its place. */
  | 'encryption.invalid_context'
  /** The plaintext is not well-formed text, or is too long. */
  | 'encryption.invalid_plaintext'
  /** The text is not a sealed secret of a known version. */
  | 'encryption.malformed'
  /** The key that sealed it is not in the key ring. */
  | 'encryption.unknown_key'
  /** It was changed, or it belongs to another place than the context names. */
  | 'encryption.tampered';

/** Every error of this folder. Neither message nor fields carry a plaintext, a key or a sealed text. */
export class EncryptionError extends Error {
  readonly code: EncryptionErrorCode;

  constructor(code: EncryptionErrorCode, message: string) {
    super(message);
    this.name = 'EncryptionError';
    this.code = code;
  }
}
