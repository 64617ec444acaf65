import { z } from 'zod';
import { shippedYaml } from '../../rules/shipped-yaml.ts';
import TABLE from '../../../rules/end-of-life.table.yaml?raw';

const tableSchema = z.strictObject({
  asOf: z.iso.date(),
  products: z.record(z.string(), z.record(z.string(), z.iso.date().nullable())),
});
/** Days after which versions are not mended any more, by product and version; null: not announced yet. */
export const END_OF_LIFE = tableSchema.parse(shippedYaml(TABLE));

/** A version that a tree names, where it names it. */
export interface Used {
  product: string;
  version: string;
  path: string;
  line: number;
}

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

/** Of several versions that a file allows, the one that is mended the longest; null where one of them is not judged. */
export const newestOf = (product: string, versions: readonly string[] | null): string | null => {
  const ends = (versions ?? []).map((version) => ({ version, end: endOf(product, version) }));
  if (ends.some(({ end }) => end === null)) return null;
  return ends.sort((a, b) => (a.end ?? '').localeCompare(b.end ?? '')).at(-1)?.version ?? null;
};
