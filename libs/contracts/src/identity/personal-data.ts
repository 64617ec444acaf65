import { z } from 'zod';
import { idSchema, instantSchema, keySchema, slugSchema } from '../common/identifiers.ts';

/** Days in which a deleted account can be kept after all. */
export const ACCOUNT_GRACE_DAYS = 30;
/** Days in which a finished file of personal data can be downloaded. */
export const ACCOUNT_EXPORT_DAYS = 7;
export const ACCOUNT_EXPORT_FORMAT = 'pitwall.person/1';

/** A file of all that is stored about a person. */
export const accountExportSchema = z
  .object({
    id: idSchema,
    state: z.enum(['running', 'finished', 'failed']),
    createdAt: instantSchema,
    finishedAt: instantSchema.nullable(),
    /** From then on there is nothing to download. */
    expiresAt: instantSchema,
  })
  .meta({ id: 'AccountExport' });
export type AccountExport = z.infer<typeof accountExportSchema>;

export const accountExportListSchema = z
  .object({ items: z.array(accountExportSchema) })
  .meta({ id: 'AccountExportList' });

const namedOrganization = z.object({ slug: slugSchema, name: z.string() });

/** What deleting the account would mean, or that it is deleted and can still be kept. */
export const accountDeletionSchema = z
  .object({
    /** When everything goes; null while nobody has asked for it. */
    purgeAfter: instantSchema.nullable(),
    /** Organizations that would have no owner left: they are handed over or deleted first. */
    blockedBy: z.array(namedOrganization),
    /** Organizations that the person would leave. */
    leaves: z.array(namedOrganization),
    /** Personal API tokens that would end. */
    tokens: z.number().int(),
  })
  .meta({ id: 'AccountDeletion' });
export type AccountDeletion = z.infer<typeof accountDeletionSchema>;

/** Asks twice: the e-mail address of the account must be repeated. */
export const deleteAccountSchema = z
  .strictObject({ confirm: keySchema(254) })
  .meta({ id: 'DeleteAccount' });
