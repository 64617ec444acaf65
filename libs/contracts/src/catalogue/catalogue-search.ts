import { z } from 'zod';
import { catalogueSchema } from './catalogue.ts';

/** One thing that a search may land on, with the texts that it is found by. */
export const catalogueSearchEntrySchema = z
  .object({
    kind: z.enum(['practice', 'symptom', 'stage']),
    id: z.string(),
    title: z.string(),
    /** What is shown below the title. */
    says: z.string(),
    /** More text to be found by, never shown. */
    words: z.string(),
    /** Error texts as systems print them. */
    errors: z.array(z.object({ from: z.string(), text: z.string() })),
  })
  .meta({ id: 'CatalogueSearchEntry' });
export type CatalogueSearchEntry = z.infer<typeof catalogueSearchEntrySchema>;

/** Everything that a client needs to search by itself, as one types. */
export const catalogueSearchIndexSchema = z
  .object({
    version: catalogueSchema.shape.version,
    entries: z.array(catalogueSearchEntrySchema),
  })
  .meta({ id: 'CatalogueSearchIndex' });
export type CatalogueSearchIndex = z.infer<typeof catalogueSearchIndexSchema>;

/** Longest text that is searched for: a log with its stack trace. */
export const SEARCH_TEXT_LENGTH = 8_000;

export const catalogueSearchQuerySchema = z.strictObject({
  version: catalogueSchema.shape.version.optional(),
  text: z.string().max(SEARCH_TEXT_LENGTH),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type CatalogueSearchQuery = z.infer<typeof catalogueSearchQuerySchema>;

/** What a search landed on. */
export const catalogueSearchHitSchema = z
  .object({
    kind: catalogueSearchEntrySchema.shape.kind,
    id: z.string(),
    title: z.string(),
    says: z.string(),
    /** Why it was found: its id was typed, an error text was recognized, or its words match. */
    because: z.enum(['id', 'error', 'words']),
    /** The error text that was recognized, with whose it is. */
    error: z.object({ from: z.string(), text: z.string() }).nullable(),
  })
  .meta({ id: 'CatalogueSearchHit' });
export type CatalogueSearchHit = z.infer<typeof catalogueSearchHitSchema>;

export const catalogueSearchResultSchema = z
  .object({ hits: z.array(catalogueSearchHitSchema) })
  .meta({ id: 'CatalogueSearchResult' });
export type CatalogueSearchResult = z.infer<typeof catalogueSearchResultSchema>;
