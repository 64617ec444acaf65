import { hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { suppressionReasonSchema } from '@pitwall/contracts';
import type { FileResult, FileTask } from './look.ts';
import { placeIn, type Sighting } from './parsed-file.ts';
import { readText } from './read-text.ts';
import type { Stamp } from './stamp.ts';

const data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
/** A sighting without its text, which is read again from the file: a cache keeps no source code. */
const kept = z.tuple([z.number(), z.number(), data, z.string().nullable()]);

/** What one scan saw of one file, as it is stored. */
export const cachedFileSchema = z.object({
  path: z.string(),
  stamp: z.string().nullable(),
  /** SHA-256 of the content, as hex. */
  hash: z.string(),
  /** Ids that git may store the content under. */
  blobs: z.array(z.string()),
  bytes: z.number(),
  document: z.boolean(),
  skipped: z.array(z.object({ path: z.string(), reason: z.string() })),
  comments: z.array(
    z.object({
      path: z.string(),
      line: z.number(),
      probe: z.string(),
      reason: suppressionReasonSchema,
      because: z.string(),
    }),
  ),
  sightings: z.array(z.tuple([z.string(), z.array(kept)])),
});
export type CachedFile = z.infer<typeof cachedFileSchema>;

const toKept = (sighting: Sighting): z.infer<typeof kept> => [
  sighting.startLine,
  sighting.endLine,
  sighting.data,
  sighting.shown ?? null,
];

const toSighting = (
  path: string,
  lines: readonly string[],
  [start, end, seen, shown]: z.infer<typeof kept>,
): Sighting => ({
  ...placeIn(path, lines, start, end),
  data: seen,
  ...(shown === null ? {} : { shown }),
});

/**
 * What earlier scans saw of files whose content is the same. A file is known by its stamp, else by the hash
 * of its content; whatever was seen in it is shown from the file as it is now, never from the cache.
 */
export class ResultCache {
  readonly #known: ReadonlyMap<string, CachedFile>;
  readonly #kept = new Map<string, CachedFile>();
  readonly #stamps = new Map<string, string | null>();
  /** True when what is to be stored differs from what was. */
  changed = false;

  constructor(
    private readonly root: string,
    private readonly fileBytes: number,
    known: readonly CachedFile[],
  ) {
    this.#known = new Map(known.map((file) => [file.path, file]));
  }

  /** What was seen of a file, or null when it has to be looked at. */
  find({ path, committed }: FileTask, stamp: Stamp): FileResult | null {
    this.#stamps.set(path, stamp.text);
    const file = this.#known.get(path);
    if (!file) return null;
    const same = stamp.text !== null && stamp.text === file.stamp;
    const shows = file.document || file.sightings.length > 0;
    let text = '';
    if (!same || shows) {
      const read = readText(join(this.root, path), this.fileBytes);
      if (read.kind !== 'text' || hash('sha256', read.bytes, 'hex') !== file.hash) return null;
      text = read.text;
    }
    if (!same && stamp.text !== null) this.changed = true;
    this.#kept.set(path, { ...file, stamp: stamp.text });
    const lines = shows ? text.split(/\r?\n/) : [];
    return {
      path,
      bytes: file.bytes,
      content: null,
      asCommitted: committed === null || file.blobs.includes(committed),
      skipped: file.skipped,
      comments: file.comments,
      document: file.document ? text : null,
      sightings: file.sightings.map(([key, all]) => [
        key,
        all.map((one) => toSighting(path, lines, one)),
      ]),
      faults: [],
    };
  }

  /** Remembers what was seen of a file, unless something failed in it. */
  keep(result: FileResult): void {
    const { path, content } = result;
    if (content === null || result.faults.length > 0) return;
    this.changed = true;
    this.#kept.set(path, {
      path,
      stamp: this.#stamps.get(path) ?? null,
      hash: content.hash,
      blobs: content.blobs,
      bytes: result.bytes,
      document: result.document !== null,
      skipped: result.skipped,
      comments: result.comments,
      sightings: result.sightings.map(([key, found]) => [key, found.map(toKept)]),
    });
  }

  /** All that is to be stored: files of this scan alone. */
  files(): CachedFile[] {
    if (this.#kept.size !== this.#known.size) this.changed = true;
    return [...this.#kept.values()];
  }
}
