/**
 * Every way around the tenant's wall, with why it must exist. `withSystem` takes nothing else, so
 * this list is the whole of them.
 */
export const SYSTEM_REASONS = {
  'sign a person in': 'people, sessions and sign-in links belong to no organization',
  'keep an account': 'accounts, their links, factors and events belong to people',
  'hand a person their data': 'what is stored about a person lies in every organization of theirs',
  'forget a person': 'what a deleted account leaves behind lies in every organization it was in',
  'create an organization': 'it has no members yet who could do it',
  'find who holds a token': 'the organization is known only from the token',
  'accept an invitation': 'the person is not a member yet',
  'list the organizations of a person': 'it looks across organizations by the person',
  'read a feed': 'the organization is known only from the address',
  'show a badge': 'the organization is known only from the address',
  'open a shared report': 'the organization is known only from the link',
  'send a mail': 'a mail to a person belongs to no organization, and its job reads it by id',
  'tell people what happened':
    'what is due to be told lies in every organization, and whether an account ends is no tenant’s to read',
  'end mails by their link': 'the organization is known only from the link',
  'dispatch jobs': 'the dispatcher takes turns between organizations',
  'keep the clock': 'a schedule leaves a job for every organization',
  'poll trackers': 'which connections are due is looked up for all organizations at once',
  'replay a failed job': 'a tenant may leave a job but not move it',
  'release a catalogue': 'released catalogues are the same for everyone',
  'remember an answer to a repeated request': 'requests without an organization repeat too',
  'wrap secrets anew': 'after a change of the key every secret is wrapped again, of whomever it is',
  'keep the promised retention': 'the database lets rows of history go to this role only',
  'take in a webhook': 'the organization is known only from the address',
  'count requests': 'limits hold before a tenant is known',
  'fill the demonstration': 'it creates a person, an organization and their history',
  'fill a sample organization':
    'it lays a past behind what is written now, and empties what is filled anew',
  'check the health of the database': 'it is nobody’s request',
} as const;
export type SystemReason = keyof typeof SYSTEM_REASONS;
