import { z } from 'zod';
import { escapeAttribute, escapeText } from 'entities';

const linkSchema = z.object({ label: z.string(), url: z.string() });

/** One thing that a mail tells, with the page that shows it. */
const itemSchema = z.object({ text: z.string(), detail: z.string(), url: z.string() });
export type MailItem = z.infer<typeof itemSchema>;

/** Things that belong together, such as those of one system. */
const sectionSchema = z.object({ heading: z.string(), items: z.array(itemSchema) });
export type MailSection = z.infer<typeof sectionSchema>;

/** A mail as it is stored, sealed, until it is sent. What came later is optional: older mails may still wait. */
export const mailContentSchema = z.object({
  to: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  sections: z.array(sectionSchema).default([]),
  action: linkSchema.nullable(),
  /** Why somebody gets this mail, where it is not because their address was used. */
  because: z.string().nullable().default(null),
  /** Of a mail that comes again and again: where one click ends it, if any does, and the pages to change it. */
  subscription: z
    .object({ endUrl: z.string().nullable(), links: z.array(linkSchema) })
    .nullable()
    .default(null),
});
export type MailContent = z.infer<typeof mailContentSchema>;

const FOOT = 'You get this mail because someone used this address with Pitwall.';

/** The text part. Lines are the reader's to wrap. */
export const textOf = (mail: MailContent): string => {
  const { paragraphs, sections, action, because, subscription } = mail;
  return [
    ...paragraphs,
    ...sections.map(sectionText),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    [
      '-- ',
      because ?? FOOT,
      ...(subscription?.links ?? []).map(({ label, url }) => `${label}: ${url}`),
    ].join('\n'),
  ].join('\n\n');
};

const sectionText = ({ heading, items }: MailSection): string =>
  [heading, '='.repeat(Math.min(heading.length, 60)), ...items.map(itemText)].join('\n');

const itemText = ({ text, detail, url }: MailItem): string =>
  ['', `* ${text}`, ...(detail === '' ? [] : [`  ${detail}`]), `  ${url}`].join('\n');

/** Where a mail program reads styles it may turn the page dark; where it does not, the light one stands inline. */
const STYLE = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){body{background:#15171c!important;color:#e8eaee!important}
.quiet{color:#a3a8b3!important}a{color:#8ab4ff!important}.rule{border-color:#343842!important}
a.action{background:#e8eaee!important;color:#15171c!important}}`;

const BODY =
  'margin:0 auto;padding:24px 20px;max-width:36em;font-family:system-ui,-apple-system,Segoe UI,Helvetica,Arial,sans-serif;font-size:15px;line-height:1.5;color:#17191e;overflow-wrap:anywhere';
const ACTION =
  'display:inline-block;padding:10px 18px;border-radius:8px;background:#17191e;color:#ffffff;font-weight:600;text-decoration:none';
const RULE = 'border-top:1px solid #d9dce3';

const QUIET = 'class="quiet" style="color:#5b5f69"';

/** The HTML part: the same words, no picture, no style that a mail program could trip over. */
export const htmlOf = (mail: MailContent): string => {
  const { subject, paragraphs, sections, action, because, subscription } = mail;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeText(subject)}</title><style>${STYLE}</style></head>`,
    `<body style="${BODY}">`,
    `<p ${QUIET}><b>Pitwall</b></p>`,
    ...paragraphs.map((paragraph) => `<p>${escapeText(paragraph).replaceAll('\n', '<br>')}</p>`),
    ...sections.map(sectionHtml),
    ...(action
      ? [
          `<p style="margin:24px 0"><a class="action" href="${escapeAttribute(action.url)}" style="${ACTION}">${escapeText(action.label)}</a></p>`,
          `<p ${QUIET}>Or open this address:<br>${escapeText(action.url)}</p>`,
        ]
      : []),
    `<div class="rule" style="margin-top:24px;${RULE}"></div>`,
    `<p ${QUIET}>${escapeText(because ?? FOOT)}${(subscription?.links ?? [])
      .map(({ label, url }) => `<br><a href="${escapeAttribute(url)}">${escapeText(label)}</a>`)
      .join('')}</p></body></html>`,
  ].join('\n');
};

const sectionHtml = ({ heading, items }: MailSection): string =>
  [
    `<h2 class="rule" style="font-size:16px;margin:24px 0 8px;padding-top:12px;${RULE}">${escapeText(heading)}</h2>`,
    '<ul style="margin:0;padding-left:20px">',
    ...items.map(
      ({ text, detail, url }) =>
        `<li style="margin:0 0 10px"><a href="${escapeAttribute(url)}" style="font-weight:600">${escapeText(text)}</a>${
          detail === '' ? '' : `<br><span ${QUIET}>${escapeText(detail)}</span>`
        }</li>`,
    ),
    '</ul>',
  ].join('\n');
