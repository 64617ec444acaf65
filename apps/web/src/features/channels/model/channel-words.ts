import {
  type ChannelKind,
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '@pitwall/contracts';

export const CHANNEL_WORDS: Record<ChannelKind, string> = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  webhook: 'Webhook',
};
export const CHANNEL_KINDS = Object.keys(CHANNEL_WORDS) as ChannelKind[];

/** So many are named; of more only how many they are. */
const NAMED = 2;

/** Of what a channel is told, in short: "everything", "mentions, stale evidence", "10 of 12 topics". */
export function topicsInWords(kinds: readonly NotificationKind[]): string {
  const all = NOTIFICATION_KIND_NAMES.length;
  if (kinds.length === all) return 'everything';
  if (kinds.length <= NAMED) return kinds.map((kind) => NOTIFICATION_KINDS[kind].topic).join(', ');
  return `${kinds.length} of ${all} topics`;
}
