import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { FileResult, FileTask } from './look.ts';
import { placeIn, type Sighting, type SightingData } from './parsed-file.ts';
import { readText } from './read-text.ts';
import type { Stamp } from './stamp.ts';

/** A sighting without its text, which is read again from the file: a cache keeps no source code. */
type Kept = [startLine: number, endLine: number, data: SightingData, shown: string | null];

/** What stands in a file. */
interface Seen {
  document: boolean;
  skipped: FileResult['skipped'];
  comments: FileResult['comments'];
  sightings: [key: string, kept: Kept[]][];
}

/** What one scan saw, as it is stored: lists of the same length. Texts and no objects, since each start reads all. */
export interface CachedScan {
  paths: string[];
  /**
   * Of each file its stamp, the SHA-256 of its content as hex, the ids that git may store the content under, and
   * its bytes.
   */
  files: string[];
  /** What stands in each; in most it is nothing. */
  seen: (Seen | null)[];
}

const NOTHING: Seen = { document: false, skipped: [], comments: [], sightings: [] };
const NO_STAMP = '-';

/** One line of what is known of files, read as far as it is asked for. */
const contentOf = (line: string): { hash: string; blobs: string[] } => {
  const [, content = '', blobs = ''] = line.split(' ', 3);
  return { hash: content, blobs: blobs.split(',') };
};
const bytesOf = (line: string): number => Number(line.slice(line.lastIndexOf(' ') + 1));
const hasStamp = (line: string, stamp: string): boolean =>
  line.startsWith(stamp) && line[stamp.length] === ' ';
const withStamp = (line: string, stamp: string): string => stamp + line.slice(line.indexOf(' '));

const toKept = (sighting: Sighting): Kept => [
  sighting.startLine,
  sighting.endLine,
  sighting.data,
  sighting.shown ?? null,
];

/** Few sightings are shown: the lines of the others are never asked for. */
const toSighting = (
  path: string,
  lines: () => readonly string[],
  [startLine, endLine, seen, shown]: Kept,
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
  /** Where a file stands in the lists. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #kept: CachedScan = { paths: [], files: [], seen: [] };
  readonly #stamps = new Map<string, string | null>();
  /** True when what is to be stored differs from what was. */
  changed = false;

  constructor(
    private readonly root: string,
    private readonly fileBytes: number,
    private readonly known: CachedScan,
  ) {
    this.#places = new Map(known.paths.map((path, place) => [path, place]));
  }

  /** What was seen of a file, or null when it has to be looked at. */
  find({ path, committed }: FileTask, stamp: Stamp): FileResult | null {
    const place = this.#places.get(path);
    const line = place === undefined ? undefined : this.known.files[place];
    const same = line !== undefined && stamp.text !== null && hasStamp(line, stamp.text);
    const seen = place === undefined ? null : (this.known.seen[place] ?? null);
    const { document, skipped, comments, sightings } = seen ?? NOTHING;
    const text = same && !document ? undefined : line && this.#textOf(path, line);
    if (line === undefined || text === null) {
      this.#stamps.set(path, stamp.text);
      return null;
    }
    if (!same && stamp.text !== null) this.changed = true;
    this.#store(path, same ? line : withStamp(line, stamp.text ?? NO_STAMP), seen);
    let split: readonly string[] | undefined;
    const lines = () => (split ??= (text ?? this.#textOf(path, line) ?? '').split(/\r?\n/));
    return {
      path,
      bytes: bytesOf(line),
      content: null,
      asCommitted: committed === null || contentOf(line).blobs.includes(committed),
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
  #textOf(path: string, line: string): string | null {
    const read = readText(join(this.root, path), this.fileBytes);
    const isKnown =
      read.kind === 'text' && hash('sha256', read.bytes, 'hex') === contentOf(line).hash;
    return isKnown ? read.text : null;
  }

  #store(path: string, line: string, seen: Seen | null): void {
    this.#kept.paths.push(path);
    this.#kept.files.push(line);
    this.#kept.seen.push(seen);
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
    const stamp = this.#stamps.get(path) ?? NO_STAMP;
    this.#store(
      path,
      [stamp, content.hash, content.blobs.join(','), result.bytes].join(' '),
      isAnything ? { document, skipped, comments, sightings } : null,
    );
  }

  /** All that is to be stored: files of this scan alone. */
  stored(): CachedScan {
    if (this.#kept.paths.length !== this.#places.size) this.changed = true;
    return this.#kept;
  }
}
