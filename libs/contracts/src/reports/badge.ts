import { z } from 'zod';

/** Where a system stands, as a picture for a README; nobody sees it before it is public. */
export const badgeSchema = z
  .object({
    public: z.boolean(),
    /** Of the picture; null while it is not public. */
    url: z.string().nullable(),
    /** The line for a README; null while it is not public. */
    markdown: z.string().nullable(),
  })
  .meta({ id: 'Badge' });
export type Badge = z.infer<typeof badgeSchema>;

export const changeBadgeSchema = z
  .strictObject({ public: z.boolean() })
  .meta({ id: 'ChangeBadge' });
export type ChangeBadge = z.infer<typeof changeBadgeSchema>;

/** Anything that may stand in the address; what it is not, is not found. */
export const badgeAddressSchema = z.string().min(1).max(100);
