import { given, oneOf, text, type Search } from './search.ts';

const ACTIVITY_KINDS = ['answer', 'comment', 'task', 'incident', 'snapshot', 'scan'] as const;

/** What a list of what happened is narrowed to. */
export const activitySearch = (
  search: Search,
): { kind?: (typeof ACTIVITY_KINDS)[number]; actor?: string } =>
  given({ kind: oneOf(ACTIVITY_KINDS, search['kind']), actor: text(search['actor']) });
