import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { checkFiles } from '../src/check-files.ts';
import { readCatalogueDirectory } from '../src/read-catalogue-directory.ts';
import { CatalogueSearch } from '../src/search/catalogue-search.ts';
import { searchEntries } from '../src/search/search-entries.ts';

/** Loading and checking may cost this many times what parsing its YAML with the same library costs. */
const MOST_TIMES = 3;
/** A key is answered within the frame in which it is pressed. */
const MOST_MILLISECONDS = 16;
/** So many that the median is of code that has been compiled. */
const ROUNDS = 41;
/** Each key is asked so often, and its best time counts: what else the machine does only ever adds. */
const ASKED = 5;

const TYPED = ['deadlock', 'too many connections', 'pages are slwo at noon', 'DB-12', 'retries'];
const PASTED = [
  '2026-03-02T10:00:00Z api-7 ERROR: Error: timeout exceeded when trying to connect\n    at pool.js:45',
  'psycopg2.OperationalError: FATAL:  sorry, too many clients already',
  'upstream timed out (110: Connection timed out) while reading response header from upstream',
];

const milliseconds = (job: () => unknown): number => {
  const start = performance.now();
  job();
  return performance.now() - start;
};
/** What else the machine does meanwhile makes it wait, and is not counted. */
const processorMilliseconds = (job: () => unknown): number => {
  const before = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const best = (job: () => unknown, times: number): number =>
  Math.min(...Array.from({ length: times }, () => milliseconds(job)));
const shown = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;

/** What reading the whole catalogue costs, and what a key costs where one searches it. */
export async function bench({ print }: BenchContext): Promise<void> {
  const files = readCatalogueDirectory(join(process.cwd(), 'libs/catalogue/content'));
  const parse = () => files.map(({ text }) => load(text, { schema: CORE_SCHEMA }));
  const check = () => checkFiles(files);
  const { catalogue, problems } = check();
  if (!catalogue || problems.length > 0) throw new Error('The content is not sound.');
  const times = Array.from({ length: ROUNDS }, () =>
    [parse, check].map((job) => processorMilliseconds(job)),
  );
  const parsing = median(times.map(([time]) => time ?? 0));
  const checking = median(times.map(([, time]) => time ?? 0));
  const ratio = median(times.map(([alone, whole]) => (whole ?? 0) / (alone ?? 1)));
  print(
    `${files.length} files, ${catalogue.practices.length} practices; processor time, median of ${ROUNDS}`,
  );
  print(`js-yaml alone        ${shown(parsing)}`);
  print(
    `load and check all   ${shown(checking)}, ${ratio.toFixed(2)} times (bound: ${MOST_TIMES})`,
  );

  const entries = searchEntries(catalogue);
  let search = new CatalogueSearch(entries);
  const building = milliseconds(() => (search = new CatalogueSearch(entries)));
  const keys = TYPED.flatMap((text) => [...text].map((_key, end) => text.slice(0, end + 1)));
  for (const text of [...keys, ...PASTED]) search.find(text);
  const perKey = keys.map((text) => best(() => search.find(text), ASKED)).toSorted((a, b) => a - b);
  const slow = perKey[Math.floor(perKey.length * 0.95)] ?? 0;
  const perPaste = Math.max(...PASTED.map((text) => best(() => search.find(text), ASKED)));
  print(`search index built   ${shown(building)} for ${entries.length} entries`);
  print(
    `a key                ${shown(median(perKey))}, 95 % of ${keys.length} within ${shown(slow)} (bound: ${MOST_MILLISECONDS})`,
  );
  print(`a pasted error       ${shown(perPaste)} at most`);
  if (ratio > MOST_TIMES) throw new Error(`Loading takes ${ratio.toFixed(2)} times the parsing.`);
  if (slow > MOST_MILLISECONDS) throw new Error(`A key takes ${shown(slow)}.`);
}
