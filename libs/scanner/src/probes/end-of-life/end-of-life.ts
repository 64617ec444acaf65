import { z } from 'zod';
import { forTheSystem } from '../../collect/delivery/development.ts';
import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { shippedYaml } from '../../rules/shipped-yaml.ts';
import type { Probe } from '../probe.ts';
import { notVisible } from '../probe.ts';
import { allowedBy } from './allowed-by.ts';
import TABLE from '../../../rules/end-of-life.table.yaml?raw';

const tableSchema = z.strictObject({
  asOf: z.iso.date(),
  products: z.record(z.string(), z.record(z.string(), z.iso.date().nullable())),
});
/** Days after which versions are not mended any more, by product and version; null: not announced yet. */
export const END_OF_LIFE = tableSchema.parse(shippedYaml(TABLE));

/** A version that this tree names, where it names it. */
interface Used {
  product: string;
  version: string;
  path: string;
  line: number;
}

/** By the last part of its name: what stands before may be a registry with a port. */
const imageOf = (image: string): { product: string; version: string } | null => {
  const name = image.replace(/@.*$/, '').split('/').at(-1) ?? '';
  const match = /^([a-z]+):v?([\w.]+)/.exec(name);
  return match?.[1] && match[2] ? { product: match[1], version: match[2] } : null;
};

const FILES: Readonly<Record<string, string>> = {
  '.nvmrc': 'node',
  '.node-version': 'node',
  '.python-version': 'python',
  '.ruby-version': 'ruby',
  '.php-version': 'php',
};
const FRAMEWORKS: Readonly<Record<string, string>> = {
  'pypi:django': 'django',
  'gem:rails': 'rails',
  'composer:laravel/framework': 'laravel',
};

const used = (facts: Facts): Used[] => [
  // What only those who write the system run holds no door of it open.
  ...forTheSystem(facts.dockerfiles, facts.documents).flatMap(({ path, stages }) =>
    stages.flatMap(({ image, line }) => {
      const found = imageOf(image);
      return found ? [{ ...found, path, line }] : [];
    }),
  ),
  ...forTheSystem(facts.composeServices, facts.documents).flatMap(({ path, values }) =>
    values.flatMap(({ key, value, line }) => {
      const found = key === 'image' ? imageOf(value) : null;
      return found ? [{ ...found, path, line }] : [];
    }),
  ),
  ...facts.documents
    .filter(({ role }) => role === 'source' || role === 'tooling')
    .flatMap(({ path, name, text }) => {
      const product = FILES[name];
      const version = /^(?:v|ruby-|node-)?(\d[\d.]*)/.exec(text.trim())?.[1];
      return product && version ? [{ product, version, path, line: 1 }] : [];
    }),
  ...facts.declared.flatMap(({ ecosystem, name, version, path, line }) => {
    const product = FRAMEWORKS[`${ecosystem}:${name}`];
    const newest = product ? newestOf(product, allowedBy(ecosystem, version)) : null;
    return product && newest ? [{ product, version: newest, path, line }] : [];
  }),
];

/** The day on which a version ends, by the longest series that it belongs to; by the last of those that begin with it. */
export const endOf = (product: string, version: string): string | null => {
  const series = END_OF_LIFE.products[product];
  if (!series) return null;
  const names = Object.keys(series);
  const [found] = names
    .filter((one) => version === one || version.startsWith(`${one}.`))
    .sort((a, b) => b.length - a.length);
  if (found !== undefined) return series[found] ?? null;
  const ends = names.filter((one) => one.startsWith(`${version}.`)).map((one) => series[one]);
  return ends.every((end) => typeof end === 'string') ? (ends.sort().at(-1) ?? null) : null;
};

/** Of several series that a manifest allows, the one that is mended the longest; null where one of them is not judged. */
const newestOf = (product: string, versions: readonly string[] | null): string | null => {
  const ends = (versions ?? []).map((version) => ({ version, end: endOf(product, version) }));
  if (ends.some(({ end }) => end === null)) return null;
  return ends.sort((a, b) => (a.end ?? '').localeCompare(b.end ?? '')).at(-1)?.version ?? null;
};

const placeOf = (facts: Facts, { path, line }: Used): Place[] => {
  const document = facts.documents.find((candidate) => candidate.path === path);
  return document ? [placeInDocument(document, line)] : [];
};

export const endOfLife: Probe = {
  definition: {
    name: 'end-of-life',
    title: 'Runtimes, databases and frameworks are still mended',
    practice: 'CD-10',
    looksFor:
      'Versions in base images, compose files, version files and manifests of Node, Python, Ruby, PHP, Go, PostgreSQL, MySQL, MongoDB, Debian, Ubuntu, Django, Rails and Laravel, against a dated table.',
    limits:
      'Versions that are newer than the table, or not in it, are not judged, nor images that serve development alone. Paid support beyond the date is not seen.',
    stacks: ['node', 'python', 'ruby', 'php', 'go', 'java', 'dotnet', 'other'],
    outcomes: {
      // The lock file and the bot may be there: of the practice only a part is known to be missing.
      absent: { means: 'Something is past its end.', suggests: 'partial', confidence: 'high' },
      not_visible: { means: 'Nothing past its end was seen.', suggests: null, confidence: 'low' },
    },
  },
  detectors: [],
  judge(facts) {
    const past = used(facts).flatMap((one) => {
      const end = endOf(one.product, one.version);
      return end !== null && end < facts.today ? [{ ...one, end }] : [];
    });
    if (past.length === 0)
      return notVisible(`No version past its end was seen (table of ${END_OF_LIFE.asOf}).`);
    const named = [
      ...new Set(past.map(({ product, version, end }) => `${product} ${version} (${end})`)),
    ];
    return {
      outcome: 'absent',
      message: `Past the day on which its makers stopped to mend it: ${named.slice(0, 5).join(', ')}${named.length > 5 ? ' and others' : ''}. Holes that are found from now on stay open.`,
      places: past.flatMap((one) => placeOf(facts, one)),
    };
  },
};
