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
const NO_STAMP = '-';
const FILE = /^\S+ [0-9a-f]{64} [0-9a-f,]* \d+ [^]+$/;

/** What one scan saw, as it is stored. */
export const cachedScanSchema = z.object({
  /**
   * Of each file its stamp, the SHA-256 of its content as hex, the ids that git may store the content under, its
   * bytes and its path. A text and no object, because each start checks all of them.
   */
  files: z.array(z.string().regex(FILE)),
  /** What stands in files, by path; in most it is nothing. */
  seen: z.record(z.string(), seenSchema),
});
export type CachedScan = z.infer<typeof cachedScanSchema>;

interface KnownFile {
  stamp: string;
  hash: string;
  blobs: string;
  bytes: string;
}

const toLine = (path: string, { stamp, hash: content, blobs, bytes }: KnownFile): string =>
  `${stamp} ${content} ${blobs} ${bytes} ${path}`;

const fromLine = (line: string): [path: string, file: KnownFile] => {
  const [stamp = '', content = '', blobs = '', bytes = ''] = line.split(' ', 4);
  const path = line.slice(stamp.length + content.length + blobs.length + bytes.length + 4);
  return [path, { stamp, hash: content, blobs, bytes }];
};

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
  readonly #known: ReadonlyMap<string, KnownFile>;
  readonly #seen: ReadonlyMap<string, Seen>;
  readonly #keptFiles: string[] = [];
  readonly #keptSeen = new Map<string, Seen>();
  readonly #stamps = new Map<string, string | null>();
  /** True when what is to be stored differs from what was. */
  changed = false;

  constructor(
    private readonly root: string,
    private readonly fileBytes: number,
    known: CachedScan,
  ) {
    this.#known = new Map(known.files.map(fromLine));
    this.#seen = new Map(Object.entries(known.seen));
  }

  /** What was seen of a file, or null when it has to be looked at. */
  find({ path, committed }: FileTask, stamp: Stamp): FileResult | null {
    this.#stamps.set(path, stamp.text);
    const file = this.#known.get(path);
    if (!file) return null;
    const seen = this.#seen.get(path);
    const { document, skipped, comments, sightings } = seen ?? NOTHING;
    const same = stamp.text !== null && stamp.text === file.stamp;
    const text = same && !document ? undefined : this.#textOf(path, file);
    if (text === null) return null;
    if (!same && stamp.text !== null) this.changed = true;
    this.#store(path, { ...file, stamp: stamp.text ?? NO_STAMP }, seen);
    let split: readonly string[] | undefined;
    const lines = () => (split ??= (text ?? this.#textOf(path, file) ?? '').split(/\r?\n/));
    return {
      path,
      bytes: Number(file.bytes),
      content: null,
      asCommitted: committed === null || file.blobs.split(',').includes(committed),
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
  #textOf(path: string, known: KnownFile): string | null {
    const read = readText(join(this.root, path), this.fileBytes);
    const isKnown = read.kind === 'text' && hash('sha256', read.bytes, 'hex') === known.hash;
    return isKnown ? read.text : null;
  }

  #store(path: string, file: KnownFile, seen: Seen | undefined): void {
    this.#keptFiles.push(toLine(path, file));
    if (seen) this.#keptSeen.set(path, seen);
  }

  /** Remembers what was seen of a file, unless something failed in it. */
  keep(result: FileResult): void {
    const { path, content } = result;
    if (content === null || result.faults.length > 0) return;
    this.changed = true;
    const { skipped, comments } = result;
    const document = result.document !== null;
    const sightings = result.sightings.map(([key, found]): Seen['sightings'][number] => [
      key,
      found.map(toKept),
    ]);
    const isAnything = document || [skipped, comments, sightings].some((all) => all.length > 0);
    this.#store(
      path,
      {
        stamp: this.#stamps.get(path) ?? NO_STAMP,
        hash: content.hash,
        blobs: content.blobs.join(','),
        bytes: String(result.bytes),
      },
      isAnything ? { document, skipped, comments, sightings } : undefined,
    );
  }

  /** All that is to be stored: files of this scan alone. */
  stored(): CachedScan {
    if (this.#keptFiles.length !== this.#known.size) this.changed = true;
    return { files: this.#keptFiles, seen: Object.fromEntries(this.#keptSeen) };
  }
}
