import {
  catalogueSchema,
  practiceIdSchema,
  retiredSchema,
  symptomIdSchema,
} from '@pitwall/contracts';
import type { Catalogue } from '@pitwall/contracts';
import { z } from 'zod';
import { catalogueDigest, contentDigest } from './catalogue-digest.ts';

/** The file beside the content that remembers every release. */
export const RELEASES_FILE = 'releases.yaml';

const shortDigest = /^[0-9a-f]{12}$/;

/** What was released once: its name, the digest of its whole content, and of each thing in it. */
export const releaseSchema = z.strictObject({
  version: catalogueSchema.shape.version,
  date: z.iso.date(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** By id: revision and digest of the text, such as `1:0f3a…`. */
  practices: z.record(practiceIdSchema, z.string().regex(/^\d+:[0-9a-f]{12}$/)),
  symptoms: z.record(symptomIdSchema, z.string().regex(shortDigest)),
});
export type Release = z.infer<typeof releaseSchema>;

/** Every release, and the ids that a later one has taken out: an id means one thing for ever. */
export const releaseRegisterSchema = z.strictObject({
  releases: z.array(releaseSchema).default([]),
  retired: z.array(retiredSchema).default([]),
});
export type ReleaseRegister = z.infer<typeof releaseRegisterSchema>;

const short = (value: unknown): string => contentDigest(value).slice(0, 12);

/** What the register keeps of a catalogue that is released on a day, YYYY-MM-DD. */
export const releaseOf = (catalogue: Catalogue, date: string): Release => ({
  version: catalogue.version,
  date,
  digest: catalogueDigest(catalogue),
  practices: Object.fromEntries(
    catalogue.practices.map((practice) => [
      practice.id,
      `${practice.revision}:${shortOf(practice)}`,
    ]),
  ),
  symptoms: Object.fromEntries(catalogue.symptoms.map((symptom) => [symptom.id, short(symptom)])),
});

/** A practice's digest without its revision: whether the text is another. */
export const shortOf = ({ revision: _, ...text }: Catalogue['practices'][number]): string =>
  short(text);
