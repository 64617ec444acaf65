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

const seenSchema = z.object({
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
type Seen = z.infer<typeof seenSchema>;

const NOTHING: Seen = { document: false, skipped: [], comments: [], sightings: [] };

/**
 * What one scan saw of one file, as it is stored: its path, its stamp, the SHA-256 of its content as hex, the ids
 * that git may store the content under (with spaces between), its bytes, and what stands in it, which in most is
 * nothing. A row and no object, because each start checks all of them.
 */
export const cachedFileSchema = z.tuple([
  z.string(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.number(),
  seenSchema.nullable(),
]);
export type CachedFile = z.infer<typeof cachedFileSchema>;

const toKept = (sighting: Sighting): z.infer<typeof kept> => [
  sighting.startLine,
  sighting.endLine,
  sighting.data,
  sighting.shown ?? null,
];

/** Few sightings are shown: the lines of the others are never asked for. */
const toSighting = (
  path: string,
  lines: () => readonly string[],
  [startLine, endLine, seen, shown]: z.infer<typeof kept>,
): Sighting => ({
  path,
  startLine,
  endLine,
  get text() {
    return placeIn(path, lines(), startLine, endLine).text;
  },
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
    this.#known = new Map(known.map((file) => [file[0], file]));
  }

  /** What was seen of a file, or null when it has to be looked at. */
  find({ path, committed }: FileTask, stamp: Stamp): FileResult | null {
    this.#stamps.set(path, stamp.text);
    const file = this.#known.get(path);
    if (!file) return null;
    const [, before, known, blobs, bytes, seen] = file;
    const { document, skipped, comments, sightings } = seen ?? NOTHING;
    const same = stamp.text !== null && stamp.text === before;
    const text = same && !document ? undefined : this.#textOf(path, known);
    if (text === null) return null;
    if (!same && stamp.text !== null) this.changed = true;
    this.#kept.set(path, same ? file : [path, stamp.text, known, blobs, bytes, seen]);
    let split: readonly string[] | undefined;
    const lines = () => (split ??= (text ?? this.#textOf(path, known) ?? '').split(/\r?\n/));
    return {
      path,
      bytes,
      content: null,
      asCommitted: committed === null || blobs.split(' ').includes(committed),
      skipped,
      comments,
      document: document ? (text ?? '') : null,
      sightings: sightings.map(([key, all]) => [
        key,
        all.map((one) => toSighting(path, lines, one)),
      ]),
      faults: [],
    };
  }

  /** The text of a file; null where its content is not the known one. */
  #textOf(path: string, known: string): string | null {
    const read = readText(join(this.root, path), this.fileBytes);
    return read.kind === 'text' && hash('sha256', read.bytes, 'hex') === known ? read.text : null;
  }

  /** Remembers what was seen of a file, unless something failed in it. */
  keep(result: FileResult): void {
    const { path, content } = result;
    if (content === null || result.faults.length > 0) return;
    this.changed = true;
    const { skipped, comments, document } = result;
    const sightings = result.sightings.map(([key, found]): Seen['sightings'][number] => [
      key,
      found.map(toKept),
    ]);
    const isAnything =
      document !== null || [skipped, comments, sightings].some((all) => all.length > 0);
    this.#kept.set(path, [
      path,
      this.#stamps.get(path) ?? null,
      content.hash,
      content.blobs.join(' '),
      result.bytes,
      isAnything ? { document: document !== null, skipped, comments, sightings } : null,
    ]);
  }

  /** All that is to be stored: files of this scan alone. */
  files(): CachedFile[] {
    if (this.#kept.size !== this.#known.size) this.changed = true;
    return [...this.#kept.values()];
  }
}
