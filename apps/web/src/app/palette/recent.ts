/** Pages that this reader opened last, kept in this browser. */
const KEY = 'pitwall.recent';
const MOST = 8;

interface Visit {
  href: string;
  label: string;
}

interface Kept {
  /** Whose they are: another reader of this browser sees nothing of them. */
  user: string;
  visits: Visit[];
}

const read = (user: string): Visit[] => {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Kept> | null;
    if (kept?.user !== user || !Array.isArray(kept.visits)) return [];
    return kept.visits.filter(
      ({ href, label }) =>
        typeof href === 'string' && /^\/[^/\\]/.test(href) && typeof label === 'string',
    );
  } catch {
    return [];
  }
};

/** Steps and filters of one page read alike in the list, so only the newest of them is kept. */
const isSame = (one: Visit, other: Visit): boolean =>
  one.href === other.href || (one.label === other.label && pathOf(one) === pathOf(other));

const pathOf = ({ href }: Visit): string => href.replace(/[?#].*$/, '');

/** The last ones first, without the page that is open. */
export const recentVisits = (user: string, at: string): Visit[] =>
  read(user).filter(({ href }) => href !== at);

export const rememberVisit = (user: string, visit: Visit): void => {
  const visits = [visit, ...read(user).filter((one) => !isSame(one, visit))].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify({ user, visits } satisfies Kept));
  } catch {
    // Nothing depends on it.
  }
};
