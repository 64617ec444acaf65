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

/** The last ones first, without the page that is open. */
export const recentVisits = (user: string, at: string): Visit[] =>
  read(user).filter(({ href }) => href !== at);

export const rememberVisit = (user: string, visit: Visit): void => {
  const visits = [visit, ...read(user).filter(({ href }) => href !== visit.href)].slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify({ user, visits } satisfies Kept));
  } catch {
    // Nothing depends on it.
  }
};
