import { z } from 'zod';

/** A mail as it is stored, sealed, until it is sent. */
export const mailContentSchema = z.object({
  to: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  action: z.object({ label: z.string(), url: z.string() }).nullable(),
});
export type MailContent = z.infer<typeof mailContentSchema>;

const FOOT = 'You get this mail because someone used this address with Pitwall.';

/** The text part. Lines are the reader's to wrap. */
export const textOf = ({ paragraphs, action }: MailContent): string =>
  [...paragraphs, ...(action ? [`${action.label}:\n${action.url}`] : []), `-- \n${FOOT}`].join(
    '\n\n',
  );

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

/** The HTML part: the same words, no picture, no style that a mail program could trip over. */
export const htmlOf = ({ subject, paragraphs, action }: MailContent): string =>
  [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${escape(subject)}</title></head>`,
    '<body style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;color:#17191e;max-width:36em">',
    ...paragraphs.map((paragraph) => `<p>${escape(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...(action
      ? [
          `<p><a href="${escape(action.url)}" style="font-weight:600">${escape(action.label)}</a></p>`,
          `<p style="color:#5b5f69">Or open this address:<br>${escape(action.url)}</p>`,
        ]
      : []),
    `<p style="color:#5b5f69">${FOOT}</p></body></html>`,
  ].join('\n');
