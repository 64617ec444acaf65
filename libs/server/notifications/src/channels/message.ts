import { NOTIFICATION_KINDS, notificationWords, pathOfTarget, isolated } from '@pitwall/contracts';
import { z } from 'zod';
import { cut } from '../events/cut.ts';
import type { EventRow } from '../events/event.repository.ts';

/** One thing as a channel shows it. */
export const channelItemSchema = z.object({
  title: z.string(),
  detail: z.string(),
  url: z.string(),
});
export type ChannelItem = z.infer<typeof channelItemSchema>;

/** What a chat's message shows; the rest is counted. */
export const SHOWN_IN_CHAT = 20;
const DETAIL_IN_CHAT = 240;

export interface ChannelPlace {
  organization: { id: string; slug: string; name: string };
  system: { id: string; slug: string; name: string } | null;
  publicUrl: string;
}

export function channelItem(event: EventRow, place: ChannelPlace): ChannelItem {
  const { organization, system, publicUrl } = place;
  const { kind, about, detail, target } = event;
  const words = notificationWords(kind, { count: 1, by: null, about });
  const path = pathOfTarget(target, {
    organization: organization.slug,
    system: system?.slug ?? null,
  });
  return {
    // Channels hear what happened to others: "mentioned you" would be wrong there.
    title: kind === 'mentioned' || kind === 'assigned' ? others(event) : words,
    detail: [system === null ? '' : isolated(system.name), detail].filter(Boolean).join(' · '),
    url: `${publicUrl}${path}`,
  };
}

const others = ({ kind, about }: EventRow): string =>
  kind === 'mentioned' ? `Somebody is mentioned ${about}` : `The task “${about}” has an owner`;

/** The body of a webhook: a type, when it happened, and what. Ids of people, never their names. */
export function webhookBody(event: EventRow, place: ChannelPlace): Record<string, unknown> {
  const { title, url } = channelItem(event, place);
  const { kind, createdAt, about, detail, actorId, addressees } = event;
  const { organization, system } = place;
  return {
    type: `notification.${kind}`,
    timestamp: createdAt.toISOString(),
    data: {
      eventId: event.id,
      kind,
      meaning: NOTIFICATION_KINDS[kind].topic,
      title,
      about,
      detail,
      url,
      organization,
      system,
      actorId,
      userIds: addressees,
    },
  };
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Slack reads these three signs as its own. */
const slackText = (text: string): string => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? '');

/** Of a long detail the beginning: a chat leads to the rest. */
const inShort = (text: string): string => cut(text, DETAIL_IN_CHAT);

const more = (count: number, shown: number): string =>
  count > shown ? `and ${(count - shown).toLocaleString('en')} more` : '';

/** The message of a Slack incoming webhook: words for notices, blocks for the channel. */
export function slackBody(items: readonly ChannelItem[], count: number): Record<string, unknown> {
  const lines = items.map(
    ({ title, detail, url }) =>
      `• <${url}|${slackText(title)}>${detail === '' ? '' : `\n   ${slackText(inShort(detail))}`}`,
  );
  const rest = more(count, items.length);
  const sections: string[] = [];
  // A section takes 3,000 characters.
  for (const line of [...lines, ...(rest === '' ? [] : [rest])]) {
    const last = sections.at(-1);
    if (last !== undefined && last.length + line.length < 2_800)
      sections[sections.length - 1] = `${last}\n${line}`;
    else sections.push(line.slice(0, 2_900));
  }
  const [first] = items;
  return {
    text: slackText(count === 1 ? (first?.title ?? 'Pitwall') : `Pitwall: ${count} things`),
    // Without `verbatim` Slack makes mentions and links of plain words.
    blocks: sections.map((text) => ({
      type: 'section',
      text: { type: 'mrkdwn', text, verbatim: true },
    })),
  };
}

/** Markdown's own signs in what people wrote are only signs. */
const cardText = (text: string): string => text.replace(/([\\`*_[\]()#~>])/g, '\\$1');

/** Teams takes 28 KB in all. */
const CARD_BYTES = 24_000;

const block = (text: string, look: object = {}): object => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});
const cardBlocks = ({ title, detail, url }: ChannelItem): object[] => [
  block(`[${cardText(title)}](${url})`, { weight: 'Bolder' }),
  ...(detail === '' ? [] : [block(cardText(inShort(detail)), { isSubtle: true, spacing: 'None' })]),
];

/** The message of a Teams workflow "when a webhook request is received": one Adaptive Card, with what fits in it. */
export function teamsBody(items: readonly ChannelItem[], count: number): Record<string, unknown> {
  const fitting: object[][] = [];
  let bytes = 0;
  for (const blocks of items.map(cardBlocks)) {
    bytes += Buffer.byteLength(JSON.stringify(blocks));
    if (bytes > CARD_BYTES) break;
    fitting.push(blocks);
  }
  const rest = more(count, fitting.length);
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          msteams: { width: 'Full' },
          body: [...fitting.flat(), ...(rest === '' ? [] : [block(rest, { isSubtle: true })])],
        },
      },
    ],
  };
}
