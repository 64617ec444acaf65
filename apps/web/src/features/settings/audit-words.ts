import { formatMoment } from '@pitwall/ui';

/** What may be looked for in the audit log: the start of an action's name. */
export const AUDIT_SUBJECTS = [
  { value: 'organization.', label: 'Organization' },
  { value: 'account.', label: 'Accounts' },
  { value: 'member.', label: 'Members' },
  { value: 'invitation.', label: 'Invitations' },
  { value: 'sign-in.', label: 'Sign-in' },
  { value: 'team.', label: 'Teams' },
  { value: 'token.', label: 'Tokens' },
  { value: 'system.', label: 'Systems' },
  { value: 'figures.', label: 'Figures' },
  { value: 'symptom.', label: 'Symptoms' },
  { value: 'incident.', label: 'Incidents' },
  { value: 'scan.', label: 'Scans' },
  { value: 'answer', label: 'Answers' },
  { value: 'snapshot.', label: 'Snapshots' },
  { value: 'task.', label: 'Tasks' },
  { value: 'sprint.', label: 'Sprints' },
  { value: 'roadmap.', label: 'Exports' },
  { value: 'catalogue.', label: 'Catalogue' },
  { value: 'channel.', label: 'Channels' },
  { value: 'job.', label: 'Jobs' },
] as const;

/** "member.role_changed" as "Member: role changed". */
export const auditTitle = (action: string): string => {
  const [subject = '', ...rest] = action.split('.');
  const verb = rest.join(' ').replaceAll('_', ' ');
  const noun = subject.replaceAll('_', ' ');
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}${verb === '' ? '' : `: ${verb}`}`;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** "expiresAt" and "monthly_users" as they are spoken. */
const fieldWords = (field: string): string =>
  field
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;
const COMMIT = /^[0-9a-f]{40}$/;
const KEYWORD = /^[a-z]+(?:_[a-z]+)+$/;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A value as a person reads it: moments where they are, commits shortened, lists with commas. */
const say = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'string') {
    if (INSTANT.test(value)) return formatMoment(new Date(value));
    if (COMMIT.test(value)) return value.slice(0, 7);
    return KEYWORD.test(value) ? value.replaceAll('_', ' ') : value;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(say).join(', ');
  if (isRecord(value)) {
    return Object.entries(value)
      .map(([field, own]) => `${fieldWords(field)} ${say(own)}`)
      .join(', ');
  }
  return String(value);
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

/** What a person reads at a glance: without ids and counters, which stand among all fields. */
export const tellingChanges = (changes: Changes): Changes =>
  changes.filter(({ field, after }) => field !== 'version' && (after === null || !ID.test(after)));
