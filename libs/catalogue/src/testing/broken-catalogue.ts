import type { Catalogue, Practice, Symptom } from '@pitwall/contracts';
import { bundledCatalogue } from '../bundled.ts';

/** The content as a catalogue of its own, changed by `change`. */
export const broken = (change: (catalogue: Catalogue) => void): Catalogue => {
  const catalogue = structuredClone(bundledCatalogue());
  change(catalogue);
  return catalogue;
};
export const practice = (catalogue: Catalogue, id: string): Practice => {
  const found = catalogue.practices.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no practice ${id}`);
  return found;
};
export const symptom = (catalogue: Catalogue, id: string): Symptom => {
  const found = catalogue.symptoms.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no symptom ${id}`);
  return found;
};

/** A fault in the content, the rule that tells of it, of what, and in which words. */
export type Case = [
  rule: string,
  subject: string,
  message: RegExp,
  change: (catalogue: Catalogue) => void,
];
