import type { Member, TrackerMapping, TrackerOffers } from '@pitwall/contracts';

type People = TrackerMapping['people'];

/**
 * Who is named by now, and every member beside whose e-mail address the tracker shows; `address` where people are
 * called by it there.
 */
export function namedByMail(
  members: readonly Pick<Member, 'userId' | 'email'>[],
  people: People,
  offered: TrackerOffers['people'] | 'address',
): People {
  const byMail = new Map(
    offered === 'address'
      ? members.map(({ email }) => [email.toLowerCase(), email])
      : offered.flatMap(({ login, email }) =>
          email === null ? [] : [[email.toLowerCase(), login] as const],
        ),
  );
  const named = new Set(people.map(({ userId }) => userId));
  const found = members.flatMap(({ userId, email }) => {
    const login = named.has(userId) ? undefined : byMail.get(email.toLowerCase());
    return login === undefined ? [] : [{ userId, login }];
  });
  return [...people, ...found];
}
