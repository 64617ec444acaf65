import {
  samplesInWords,
  type MailCadence,
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationKind,
  isolated,
} from '@pitwall/contracts';
import type { MailToSend } from '@pitwall/server-mail';
import type { NotificationRow } from '../inbox/notification.repository.ts';
import { presentNotification } from '../inbox/present-notification.ts';

export interface DigestEnvelope {
  organizationId: string;
  organization: { slug: string; name: string };
  to: string;
  /** Of the link that ends these mails. */
  token: string;
}

export interface DigestContent extends DigestEnvelope {
  cadence: Exclude<MailCadence, 'off'>;
  /** The newest first, at most `SHOWN_IN_MAIL` of them. */
  rows: readonly NotificationRow[];
  /** How many things there are in all, and of which kinds. */
  told: number;
  byKind: ReadonlyMap<NotificationKind, number>;
  names: ReadonlyMap<string, string>;
}

/** What a mail holds at most; the rest is counted in words, and the page shows it. */
export const SHOWN_IN_MAIL = 40;

const PERIOD = { at_once: '', daily: 'Your day at ', weekly: 'Your week at ' } as const;

/** The mail of what gathered: under each system, what happened there, the newest first. */
export function digestMail(content: DigestContent): MailToSend {
  const { organization, cadence, rows, told, byKind, names } = content;
  const items = rows.map((row) => presentNotification(row, organization.slug, names));
  const sections = new Map<string, typeof items>();
  for (const item of items) {
    const heading = item.system?.name ?? organization.name;
    sections.set(heading, [...(sections.get(heading) ?? []), item]);
  }
  const [only] = items;
  const isOne = items.length === 1 && told === (only?.count ?? 0);
  const shown = items.reduce((sum, { count }) => sum + count, 0);
  return {
    ...aroundMail(content),
    subject:
      isOne && only && cadence === 'at_once'
        ? `${only.title}${only.system ? ` (${isolated(only.system.name)})` : ''}`
        : `${PERIOD[cadence]}${isolated(organization.name)}: ${things(told)}`,
    paragraphs: [
      ...(isOne
        ? []
        : [`${things(told)} happened at ${isolated(organization.name)}: ${summary(byKind)}.`]),
      ...(shown < told
        ? [`Here are the newest; ${(told - shown).toLocaleString('en')} more are on the page.`]
        : []),
    ],
    sections: [...sections].map(([heading, found]) => ({
      heading,
      items: found.map(({ title, detail, samples, count, path }) => ({
        text: title,
        detail: count > 1 ? samplesInWords(samples, count) : detail,
        path,
      })),
    })),
  };
}

/** The mail to whom the organization's rules for signing in keep out: that there is something, and nothing of it. */
export function closedMail(envelope: DigestEnvelope, told: number): MailToSend {
  const name = isolated(envelope.organization.name);
  const wait = `${things(told)} ${told === 1 ? 'waits' : 'wait'} for you`;
  return {
    ...aroundMail(envelope),
    subject: `${name}: ${wait}`,
    paragraphs: [
      `${wait} at ${name}. What it is, you can read once you have signed in as ${name} demands: by its single sign-on, or with a second factor.`,
    ],
  };
}

const aroundMail = ({
  organizationId,
  organization: { slug, name },
  to,
  token,
}: DigestEnvelope) => ({
  organizationId,
  to,
  action: { label: 'See all notifications', path: `/${slug}/notifications` },
  because: `You get this mail because you belong to ${isolated(name)} at Pitwall and chose to be told.`,
  subscription: {
    endPath: `/api/v1/unsubscribe/${token}`,
    links: [
      { label: 'Change what you are told', path: `/${slug}/notifications/settings` },
      { label: 'No more mails', path: `/unsubscribe#${token}` },
    ],
  },
});

const things = (count: number): string =>
  count === 1 ? '1 thing' : `${count.toLocaleString('en')} things`;

/** "3 tasks were given to you; a sprint with your tasks ends", in the order of the kinds. */
const summary = (byKind: DigestContent['byKind']): string =>
  NOTIFICATION_KIND_NAMES.flatMap((kind) => {
    const count = byKind.get(kind) ?? 0;
    const { title, many } = NOTIFICATION_KINDS[kind];
    if (count === 0) return [];
    const words = count === 1 ? title : many.replace('{count}', count.toLocaleString('en'));
    return [lowerFirst(words)];
  }).join('; ');

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
