import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';

/** A mail that the embedded mode kept instead of sending it. */
export const caughtMailSchema = z
  .object({
    id: idSchema,
    at: z.iso.datetime(),
    to: z.string(),
    subject: z.string(),
    /** Paragraphs of plain text. */
    paragraphs: z.array(z.string()),
    /** What its reader is asked to do: words and an address of this Pitwall. */
    action: z.object({ label: z.string(), url: z.string() }).nullable(),
    /** What it tells, under headings. */
    sections: z.array(
      z.object({
        heading: z.string(),
        items: z.array(z.object({ text: z.string(), detail: z.string(), url: z.string() })),
      }),
    ),
    /** Of a mail that comes again and again: where it is ended or changed. */
    links: z.array(z.object({ label: z.string(), url: z.string() })),
  })
  .meta({ id: 'CaughtMail' });
export type CaughtMail = z.infer<typeof caughtMailSchema>;
