import MiniSearch from 'minisearch';
import type { CatalogueSearchEntry, CatalogueSearchHit } from '@pitwall/contracts';
import { ErrorTexts } from './error-texts.ts';
import { wordsOf } from './terms.ts';

/** Words beyond these are the rest of a log: the error texts have looked at them already. */
const MOST_WORDS = 24;
/** More words than these were pasted. Where their error text is known, what shares a word or two with it is noise. */
const MOST_TYPED_WORDS = 5;

/**
 * Finds practices, symptoms and stages by id, by an error text (a whole line of a log, or a trace), or by
 * words with slips. Pure and fast enough to ask at every key: see search.bench.
 */
export class CatalogueSearch {
  readonly #byKey: ReadonlyMap<string, CatalogueSearchEntry>;
  readonly #words: MiniSearch;
  readonly #errors: ErrorTexts;

  constructor(entries: readonly CatalogueSearchEntry[]) {
    this.#byKey = new Map(entries.map((entry) => [keyOf(entry), entry]));
    this.#errors = new ErrorTexts(entries);
    this.#words = new MiniSearch({
      idField: 'key',
      fields: ['id', 'title', 'errors', 'says', 'words'],
      tokenize: wordsOf,
      searchOptions: {
        boost: { id: 5, title: 4, errors: 2, says: 2 },
        prefix: (term, index, terms) => index === terms.length - 1 || term.length > 3,
        fuzzy: (term) => (term.length < 4 || /\d/.test(term) ? false : 0.2),
        maxFuzzy: 2,
      },
    });
    this.#words.addAll(
      entries.map((entry) => ({
        key: keyOf(entry),
        id: entry.id,
        title: entry.title,
        errors: entry.errors.map(({ from, text }) => `${from} ${text}`).join('\n'),
        says: entry.says,
        words: entry.words,
      })),
    );
  }

  /** What is meant, the likeliest first; empty for an empty text. */
  find(typed: string, limit = 10): CatalogueSearchHit[] {
    const hits = new Map<string, CatalogueSearchHit>();
    const add = (
      entry: CatalogueSearchEntry | undefined,
      because: CatalogueSearchHit['because'],
      error: CatalogueSearchHit['error'] = null,
    ): void => {
      if (!entry || hits.has(keyOf(entry))) return;
      const { kind, id, title, says } = entry;
      hits.set(keyOf(entry), { kind, id, title, says, because, error });
    };
    add(this.#named(typed), 'id');
    const printed = this.#errors.find(typed);
    for (const { entry, error } of printed) add(entry, 'error', error);
    const keys = this.#byWords(typed, printed.length > 0);
    for (const key of keys) add(this.#byKey.get(key), 'words');
    return [...hits.values()].slice(0, limit);
  }

  /** The practice, symptom or stage whose id was typed, in any case, with or without its dash. */
  #named(typed: string): CatalogueSearchEntry | undefined {
    const wanted = compact(typed);
    return wanted.length < 3 || wanted.length > 60
      ? undefined
      : [...this.#byKey.values()].find(({ id }) => compact(id) === wanted);
  }

  #byWords(typed: string, printed: boolean): string[] {
    const words = wordsOf(typed).slice(0, MOST_WORDS);
    const query = words.join(' ');
    if (query === '') return [];
    const all = this.#words.search(query, { combineWith: 'AND' });
    // What has some of the words comes after what has all of them.
    const asked = words.length > 1 && !(printed && words.length > MOST_TYPED_WORDS);
    const some = asked ? this.#words.search(query, { combineWith: 'OR' }) : [];
    return [...all, ...some].map(({ id }) => String(id));
  }
}

const keyOf = ({ kind, id }: Pick<CatalogueSearchEntry, 'kind' | 'id'>): string => `${kind} ${id}`;
const compact = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
