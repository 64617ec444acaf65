export { ImportError } from './import-error.ts';
export { readEvidence } from './read-evidence.ts';
