import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

const frozenSchema = z.object({
  /** The moment at which it was recorded: the clock of the pages stands there. */
  at: z.iso.datetime(),
  /** What the API answered, by path with its query. */
  answers: z.record(z.string(), z.object({ status: z.number(), body: z.string() })),
});
export type Frozen = z.infer<typeof frozenSchema>;

const file = fileURLToPath(new URL('frozen.json.gz', import.meta.url));

export const readFrozen = async (): Promise<Frozen> =>
  frozenSchema.parse(JSON.parse(gunzipSync(await readFile(file)).toString()));

/** Sorted, so that the same answers are the same file. */
export const writeFrozen = ({ at, answers }: Frozen): Promise<void> => {
  const sorted = Object.fromEntries(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  return writeFile(file, gzipSync(JSON.stringify({ at, answers: sorted }), { level: 9 }));
};
