import { z } from 'zod';

/** Jira fetches up to so many issues by key at once. */
export const FETCH_SIZE = 100;
/** The most ids that a search gives on one page. */
export const SEARCH_SIZE = 5_000;
/** Keys in a row that belong to nothing, after which nothing is taken to follow. */
const GAP = 60;
/** What is older than this stands in the index of the search for sure; a little more does no harm. */
const INDEXED_AFTER_MINUTES = 15;

const stateSchema = z.object({
  /** Ids that the search knows, and how many of them are fetched. */
  known: z.array(z.string()),
  fetched: z.number(),
  /** Numbers in keys that the search knows. */
  numbers: z.array(z.number()),
  token: z.string().nullable(),
  /** The next number to ask for that the search may not know yet; null before the bound is known. */
  next: z.number().nullable(),
  /** The highest number of an issue that is known to exist. */
  top: z.number(),
  searched: z.boolean(),
});
export type ListingState = z.output<typeof stateSchema>;

/** One call of a listing. */
export type ListingStep =
  | { kind: 'search'; jql: string; size: number; token: string | null }
  /** The newest issues that are old enough to stand in the index: new ones have higher numbers. */
  | { kind: 'bound'; jql: string; size: number }
  | { kind: 'fetch'; ids: string[] };

/**
 * Lists issues of a project though Jira's search lags behind: the search tells ids, and whatever is newer than
 * any index lag is asked for by its key, which counts up within a project. All contents are fetched by id,
 * which does not lag. Correct however late the index is; a later one only costs more fetches.
 */
export class JiraListing {
  readonly #project: string;
  readonly #clause: string;
  /** Minutes ago, from which on everything is asked for by key. */
  readonly #minutes: number;

  constructor(project: string, clause: string, since: Date | null, now: number) {
    this.#project = project;
    this.#clause = clause;
    const ago = since === null ? 0 : Math.ceil((now - since.getTime()) / 60_000);
    this.#minutes = Math.max(0, ago) + INDEXED_AFTER_MINUTES;
  }

  state(cursor: string | null): ListingState {
    if (cursor !== null) return stateSchema.parse(JSON.parse(cursor));
    return { known: [], fetched: 0, numbers: [], token: null, next: null, top: 0, searched: false };
  }

  step({ searched, token, next, known, fetched, numbers }: ListingState): ListingStep {
    const project = `project = ${quoted(this.#project)}`;
    if (!searched) {
      const jql = `${project} AND ${this.#clause} ORDER BY created ASC`;
      return { kind: 'search', jql, size: SEARCH_SIZE, token };
    }
    if (next === null) {
      // Relative, since moments in a query are in the time zone of whoever asks.
      const jql = `${project} AND created < "-${this.#minutes}m" ORDER BY created DESC`;
      return { kind: 'bound', jql, size: 10 };
    }
    const ids = known.slice(fetched, fetched + FETCH_SIZE);
    const told = new Set(numbers);
    for (let number = next; ids.length < FETCH_SIZE; number += 1)
      if (!told.has(number)) ids.push(`${this.#project}-${number}`);
    return { kind: 'fetch', ids };
  }

  afterSearch(
    state: ListingState,
    found: readonly { id: string; key?: string | undefined }[],
    token: string | null,
  ): ListingState {
    return {
      ...state,
      token,
      searched: token === null,
      known: [...state.known, ...found.map(({ id }) => id)],
      numbers: [...state.numbers, ...found.flatMap(({ key }) => this.#number(key))],
    };
  }

  /** Issues may have moved here from elsewhere with a higher number than their age: the least of some is taken. */
  afterBound(state: ListingState, keys: readonly (string | undefined)[]): ListingState {
    const numbers = keys.flatMap((key) => this.#number(key));
    const bound = numbers.length === 0 ? 0 : Math.min(...numbers);
    return { ...state, next: bound + 1, top: Math.max(bound, ...state.numbers, 0) };
  }

  /** The state that follows is null when all is fetched. */
  afterFetch<Issue extends { id: string; key: string }>(
    state: ListingState,
    { ids }: { ids: readonly string[] },
    issues: readonly Issue[],
  ): { items: Issue[]; state: ListingState | null } {
    const byId = Math.min(state.known.length - state.fetched, FETCH_SIZE);
    const asked = ids.slice(byId).at(-1);
    const next = asked === undefined ? (state.next ?? 1) : (this.#number(asked)[0] ?? 0) + 1;
    const top = Math.max(state.top, ...issues.flatMap(({ key }) => this.#number(key)));
    const fetched = state.fetched + byId;
    // What is asked for by its key may be known by its id.
    const [inThis, known] = [new Set(ids.slice(0, byId)), new Set(state.known)];
    const items = issues.filter(({ id }) => inThis.has(id) || !known.has(id));
    const over = fetched === state.known.length && next > top + GAP;
    return { items, state: over ? null : { ...state, fetched, next, top } };
  }

  #number(key: string | undefined): number[] {
    const prefix = `${this.#project}-`;
    if (key?.startsWith(prefix) !== true) return [];
    const number = Number(key.slice(prefix.length));
    return Number.isSafeInteger(number) ? [number] : [];
  }
}

/** A text in JQL. */
export const quoted = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
