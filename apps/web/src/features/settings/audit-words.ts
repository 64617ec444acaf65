/** What may be looked for in the audit log: the start of an action's name. */
export const AUDIT_SUBJECTS = [
  { value: 'organization.', label: 'Organization' },
  { value: 'member.', label: 'Members' },
  { value: 'invitation.', label: 'Invitations' },
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

const say = (value: unknown): string =>
  value === null || value === undefined
    ? 'nothing'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

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
      field,
      before: field in was ? say(was[field]) : null,
      after: field in is ? say(is[field]) : null,
    }));
};
