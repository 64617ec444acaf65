import MiniSearch from 'minisearch';
import type { CatalogueSearchEntry } from '@pitwall/contracts';
import { termsOf, withoutPrefix } from './terms.ts';

export interface RecognizedError {
  /** The entry that prints it. */
  entry: CatalogueSearchEntry;
  error: CatalogueSearchEntry['errors'][number];
  /** How much of the error text stands in what was typed: 0 to 1, rare words counting more. */
  share: number;
  /** The same in absolute terms: of two that are wholly there, the one that says more is meant. */
  weight: number;
}

interface Text {
  id: number;
  entry: CatalogueSearchEntry;
  error: CatalogueSearchEntry['errors'][number];
  /** Its different terms, without short numbers. */
  terms: readonly string[];
}

/** From here on an error text counts as recognized. */
const ENOUGH = 0.66;
/** Lines of a pasted log that are looked at: the error stands near an end of its trace. */
const LINES = 60;
const LINE_LENGTH = 600;

const isNumber = (term: string): boolean => /^\d+$/.test(term);

/** Short numbers are of the case (a process, a count); long ones may be codes or ports, and weigh little. */
const isOfTheCase = (term: string): boolean => /^\d{1,3}$/.test(term);
const NUMBER_WEIGHT = 0.25;

/** Where an integer type ends: a text that names one is about that, and about nothing else. */
const INTEGER_LIMITS = new Set(['2147483647', '2147483648', '9223372036854775807']);

/** Recognizes error texts in pasted logs, whatever stands before and after them. */
export class ErrorTexts {
  readonly #texts: Text[];
  readonly #index: MiniSearch<{ id: number; text: string }>;
  readonly #rarity = new Map<string, number>();

  constructor(entries: readonly CatalogueSearchEntry[]) {
    this.#texts = entries
      .flatMap((entry) => entry.errors.map((error) => ({ entry, error })))
      .map(({ entry, error }, id) => ({
        id,
        entry,
        error,
        terms: [...new Set(termsOf(error.text))].filter((term) => !isOfTheCase(term)),
      }));
    for (const { terms } of this.#texts) {
      for (const term of terms) this.#rarity.set(term, (this.#rarity.get(term) ?? 0) + 1);
    }
    for (const [term, count] of this.#rarity) {
      const rarity = Math.log(1 + this.#texts.length / count);
      this.#rarity.set(term, isNumber(term) ? rarity * NUMBER_WEIGHT : rarity);
    }
    this.#index = new MiniSearch({ fields: ['text'], tokenize: termsOf });
    this.#index.addAll(this.#texts.map(({ id, error }) => ({ id, text: error.text })));
  }

  /** The error texts in what was typed or pasted, the surest first, one for each entry. */
  find(typed: string): RecognizedError[] {
    const best = new Map<string, RecognizedError>();
    for (const line of linesOf(typed)) {
      for (const found of this.#findInLine(line)) {
        const known = best.get(found.entry.id);
        if (!known || surer(found, known) < 0) best.set(found.entry.id, found);
      }
    }
    return [...best.values()].sort(surer);
  }

  #findInLine(line: string): RecognizedError[] {
    return this.#index
      .search(line, {
        combineWith: 'OR',
        // One slip in a word of five letters, two in one of ten; numbers and short words exactly.
        fuzzy: (term) => (isNumber(term) || term.length < 5 ? false : 0.2),
        maxFuzzy: 2,
      })
      .flatMap(({ id, match }) => {
        const text = this.#texts[Number(id)];
        if (!text || text.terms.length === 0) return [];
        const all = this.#weigh(text.terms);
        const there = this.#weigh(text.terms.filter((term) => match[term] !== undefined));
        const share = there / all;
        // A single common word is no error text, even where the text is that short.
        const missing = text.terms.filter((term) => match[term] === undefined);
        if (share < ENOUGH || (text.terms.length < 3 && missing.length > 0)) return [];
        if (missing.some((term) => INTEGER_LIMITS.has(term))) return [];
        return [{ entry: text.entry, error: text.error, share, weight: there * share }];
      });
  }

  #weigh(terms: readonly string[]): number {
    return terms.reduce((sum, term) => sum + (this.#rarity.get(term) ?? 0), 0);
  }
}

/** Of two that print the very same, the one that is known by more error texts is meant more often. */
const surer = (one: RecognizedError, other: RecognizedError): number =>
  other.weight - one.weight ||
  other.share - one.share ||
  other.entry.errors.length - one.entry.errors.length;

const linesOf = (typed: string): string[] => {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => withoutPrefix(line.slice(0, LINE_LENGTH)))
    .filter((line) => line !== '');
  if (lines.length <= LINES) return lines;
  return [...lines.slice(0, LINES / 2), ...lines.slice(-LINES / 2)];
};
