/** Words that say nothing about what is looked for. Error texts keep theirs: "too many" matters there. */
const EMPTY_WORDS = new Set(
  'a an and are as at be by do does for from has have how i in is it its my of on or our so that the their then there they this to was we what when where which why with you your'.split(
    ' ',
  ),
);

/** Short names that people type, and the word that stands in the texts. */
const ALIASES: Readonly<Record<string, string>> = {
  db: 'database',
  postgres: 'postgresql',
  pg: 'postgresql',
  k8s: 'kubernetes',
  mem: 'memory',
  ci: 'pipeline',
  auth: 'authentication',
  conn: 'connection',
  conns: 'connections',
  infra: 'infrastructure',
  slo: 'objectives',
};

const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Words of a text in lower case without accents: letters and digits, nothing between them. */
export const termsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');

/** The same for ordinary search: without empty words, by the names that the texts use. */
export const wordsOf = (text: string): string[] =>
  termsOf(text)
    .filter((term) => term.length > 1 && !EMPTY_WORDS.has(term))
    .map((term) => ALIASES[term] ?? term);

const ESCAPES = /\u001b\[[0-9;]*m/g;
const MOMENT =
  /\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)?,? ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) +\d{1,2}(?: \d{4})? \d{2}:\d{2}:\d{2}(?:[.,]\d+)?(?: \d{4})?|\b\d{2}:\d{2}:\d{2}(?:[.,]\d+)?\b/g;
const NAMES_OF_NOTHING =
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b0x[0-9a-f]+\b|\b\d{1,3}(?:\.\d{1,3}){3}\b/gi;

/** A line of a log without its moment, colors, addresses and ids. Ports stay: they tell who was called. */
export const withoutPrefix = (line: string): string =>
  line
    .replaceAll(ESCAPES, '')
    .replaceAll(MOMENT, ' ')
    .replaceAll(NAMES_OF_NOTHING, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
