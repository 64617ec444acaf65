export { createConfiguredEnvelope, ENVELOPE } from './configured-envelope.ts';
export { createEnvelope, type Envelope, type EnvelopeOptions } from './envelope.ts';
export { EncryptionError, type EncryptionErrorCode } from './encryption-error.ts';
export { parseKeyRing, type EncryptionKey, type KeyRing } from './key-ring.ts';
export { type SealingContext } from './sealing-context.ts';
export { Secret } from './secret.ts';
export { rewrapSecrets, type RewrapOutcome } from './rewrap-secrets.ts';
export { SEALED_COLUMNS } from './sealed-columns.ts';
export { SealedSecretRepository } from './sealed-secret.repository.ts';
