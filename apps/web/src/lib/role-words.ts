import type { Role } from '@pitwall/contracts';

/** What each role is called, and what it may do, in a sentence. */
export const ROLE_WORDS: Record<Role, { label: string; may: string }> = {
  owner: { label: 'Owner', may: 'May do everything, and make other owners.' },
  admin: {
    label: 'Admin',
    may: 'Invites people, makes teams, changes settings, reads the audit log, and works as a member.',
  },
  member: {
    label: 'Member',
    may: 'Describes systems, answers, approves, plans, scans and makes API tokens.',
  },
  viewer: { label: 'Viewer', may: 'Sees everything, changes nothing.' },
  reviewer: {
    label: 'Reviewer',
    may: 'From outside: sees the systems that you choose, until the day that you choose.',
  },
};

/** "an owner", "a member". */
export const withArticle = (role: Role): string => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
