import type { Me } from '@pitwall/contracts';

/** Where a signed-in person starts: the organization that was open last, else their first, else making one. */
export const homeAddress = (me: Pick<Me, 'organizations'>, last: string | null): `/${string}` => {
  const [first] = me.organizations;
  if (first === undefined) return '/start';
  const open = me.organizations.find(({ slug }) => slug === last) ?? first;
  return `/${open.slug}/systems`;
};
