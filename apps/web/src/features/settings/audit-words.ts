import { formatDay, formatHundredths, formatMoment } from '@pitwall/ui';
import { eventWords, wayWords } from '../../lib/account-event-words.ts';
import { sentenceCase } from '../../lib/sentence-case.ts';

/** What may be looked for in the audit log: the start of an action's name. */
export const AUDIT_SUBJECTS = [
  { value: 'organization.', label: 'Organization' },
  { value: 'account.', label: 'Accounts and sign-ins' },
  { value: 'member.', label: 'Members' },
  { value: 'invitation.', label: 'Invitations' },
  { value: 'sign-in.', label: 'Single sign-on' },
  { value: 'second-factor.', label: 'Second factor' },
  { value: 'team.', label: 'Teams' },
  { value: 'token.', label: 'Tokens' },
  { value: 'feed.', label: 'Feeds' },
  { value: 'audit.', label: 'Audit log' },
  { value: 'system.', label: 'Systems' },
  { value: 'figures.', label: 'Figures' },
  { value: 'symptom.', label: 'Symptoms' },
  { value: 'incident.', label: 'Incidents' },
  { value: 'component.', label: 'Components' },
  { value: 'load_test.', label: 'Load tests' },
  { value: 'scan', label: 'Scans' },
  { value: 'suggestions.', label: 'Suggestions' },
  { value: 'answer', label: 'Answers' },
  { value: 'opinion.', label: 'Opinions' },
  { value: 'comment.', label: 'Comments' },
  { value: 'snapshot.', label: 'Snapshots' },
  { value: 'task', label: 'Tasks' },
  { value: 'sprint.', label: 'Sprints' },
  { value: 'plan.', label: 'Plans' },
  { value: 'weights.', label: 'Weights' },
  { value: 'campaign.', label: 'Campaigns' },
  { value: 'report.', label: 'Reports' },
  { value: 'roadmap.', label: 'Exports' },
  { value: 'catalogue.', label: 'Catalogue' },
  { value: 'tracker.', label: 'Trackers' },
  { value: 'github_app.', label: 'GitHub App' },
  { value: 'webhook.', label: 'Webhooks' },
  { value: 'channel.', label: 'Channels' },
  { value: 'job.', label: 'Jobs' },
] as const;

/** "member.role_changed" as "Member: role changed"; what became of an account as its own list says it. */
export const auditTitle = (action: string, after: unknown = null): string => {
  const own = [action, action.replace(/^account\./, '')].find((one) => eventWords(one) !== one);
  if (action.startsWith('account.') && own !== undefined) {
    const way = wayWords(isRecord(after) ? after : null);
    return `${eventWords(own)}${way === null ? '' : ` ${way}`}`;
  }
  const [subject = '', ...rest] = action.split('.');
  const verb = rest.join(' ').replaceAll(/[_-]/g, ' ');
  const noun = subject.replaceAll(/[_-]/g, ' ');
  return `${sentenceCase(noun)}${verb === '' ? '' : `: ${verb}`}`;
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "expiresAt" and "monthly_users" as they are spoken. */
const fieldWords = (field: string): string =>
  field
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const COMMIT = /^[0-9a-f]{40}$/;
const KEYWORD = /^[a-z]+(?:_[a-z]+)+$/;
const NOTHING = 'nothing';
const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** A value as a person reads it: days and moments where they are, numbers rounded, commits shortened, lists with commas. */
const say = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return formatMoment(new Date(value));
    if (DAY.test(value)) return formatDay(new Date(`${value}T00:00:00`));
    if (COMMIT.test(value)) return value.slice(0, 7);
    return KEYWORD.test(value) ? value.replaceAll('_', ' ') : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.map(say).join(', ');
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([field, own]) => `${fieldWords(field)} ${say(own)}`)
      .join(', ');
  }
  if (typeof value === 'number') return formatHundredths(value);
  return value === true ? 'yes' : 'no';
};

/** What an event changed, field by field; only what differs. */
export const auditChanges = (
  before: unknown,
  after: unknown,
): { field: string; before: string | null; after: string | null }[] => {
  const was = isRecord(before) ? before : {};
  const is = isRecord(after) ? after : {};
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({
      field: fieldWords(field),
      before: field in was ? say(was[field]) : null,
      after: field in is ? say(is[field]) : null,
    }));
};

type Changes = ReturnType<typeof auditChanges>;

/** More of a value is not read at a glance. */
const GLANCE = 100;
const isTelling = (words: string | null): boolean =>
  words === null || (words.length <= GLANCE && !ID.test(words));

/**
 * What a person reads at a glance: without ids, counters, long lists and what was left empty, which stand among all
 * fields.
 */
export const tellingChanges = (changes: Changes): Changes =>
  changes.filter(
    ({ field, before, after }) =>
      field !== 'version' &&
      (before !== null || after !== NOTHING) &&
      isTelling(before) &&
      isTelling(after),
  );
