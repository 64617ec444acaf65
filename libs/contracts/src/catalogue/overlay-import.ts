import { z } from 'zod';
import { catalogueFileProblemSchema, OVERLAY_LENGTH, overlayEffectSchema } from './overlay.ts';
import { practiceIdSchema } from './catalogue-ids.ts';

/** Longest file that is imported, in characters. */
export const IMPORT_LENGTH = 2_000_000;

export const importFormatSchema = z.enum(['aws-custom-lens', 'owasp-dsomm']);
export type ImportFormat = z.infer<typeof importFormatSchema>;

/** What became of a foreign file: every part of it is told of. */
export const importReportSchema = z
  .object({
    format: importFormatSchema,
    /** What the file calls itself. */
    name: z.string(),
    mapped: z.array(
      z.object({
        /** Where it stands in the file. */
        from: z.string(),
        id: practiceIdSchema,
        title: z.string(),
      }),
    ),
    /** What had to be guessed or shortened. */
    approximated: z.array(z.string()),
    /** What was left out. */
    skipped: z.array(z.object({ from: z.string(), because: z.string() })),
  })
  .meta({ id: 'CatalogueImportReport' });
export type ImportReport = z.infer<typeof importReportSchema>;

export const importRequestSchema = z.strictObject({
  text: z.string().min(1).max(IMPORT_LENGTH),
  /** The overlay to put it into; empty for a new one. */
  into: z.string().max(OVERLAY_LENGTH).default(''),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

export const importResultSchema = z
  .object({
    /** Null where the file could not be read at all. */
    report: importReportSchema.nullable(),
    /** The overlay with what was imported, to be looked at and saved; empty where there is none. */
    text: z.string(),
    problems: z.array(catalogueFileProblemSchema),
    effect: overlayEffectSchema.nullable(),
  })
  .meta({ id: 'CatalogueImportResult' });
export type ImportResult = z.infer<typeof importResultSchema>;
