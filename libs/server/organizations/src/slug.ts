import slugify from '@sindresorhus/slugify';

import { RESERVED_SLUGS } from '@pitwall/contracts';

const LONGEST = 48;

/** A readable name for an address out of any name; `fallback` where no letter is left. */
export function slugFrom(name: string, fallback: string): string {
  const plain = slugify(name, { decamelize: false })
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return plain.length >= 2 ? plain : fallback;
}

/** The first of `slug`, `slug-2`, `slug-3`… that is neither reserved nor taken. */
export async function freeSlug(
  slug: string,
  isTaken: (slug: string) => Promise<boolean>,
): Promise<string> {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : `-${count}`;
    const candidate = slug.slice(0, LONGEST - ending.length).replace(/-+$/, '') + ending;
    if (!RESERVED_SLUGS.has(candidate) && !(await isTaken(candidate))) return candidate;
  }
}
