import { join } from 'node:path';
import { CORE_DETECTORS, coreKey } from './core-detectors.ts';
import { Detection, type Keyed } from './detect.ts';
import { isDocument, type TextDocument } from './documents.ts';
import type { FileEntry } from './facts.ts';
import { roleOf } from './file-role.ts';
import { languageOf } from './language.ts';
import type { Limits } from './limits.ts';
import type { Sighting } from './parsed-file.ts';
import { readText } from './read-text.ts';
import { isAsCommitted } from './source-state.ts';
import { suppressionsIn, type SourceSuppression } from '../suppress/suppressions.ts';
import { walk, type Skipped } from './walk.ts';
import type { Role } from './file-role.ts';

/** Looks at the raw text of any file, code or not. */
export interface TextDetector {
  readonly name: string;
  find(path: string, text: string, role: Role): Promise<readonly Sighting[]>;
}

export interface KeyedText {
  readonly key: string;
  readonly detector: TextDetector;
}

export interface Collected {
  files: FileEntry[];
  documents: TextDocument[];
  detection: Detection;
  skipped: Skipped[];
  bytes: number;
  comments: SourceSuppression[];
  /** True when some file on disk is not what the commit holds. */
  modified: boolean;
}

export interface CollectOptions {
  limits: Limits;
  detectors: readonly Keyed[];
  textDetectors: readonly KeyedText[];
  /** Object ids of the commit by path, when known. */
  committed: ReadonlyMap<string, string> | null;
  /** Paths whose stored form a filter changes, which cannot be compared. */
  isFiltered: (path: string) => boolean;
  /** Paths that the project leaves out. */
  isExcluded: (path: string) => boolean;
  onFile?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Endings whose content is never text worth reading. */
const NEVER_TEXT =
  /\.(?:png|jpe?g|gif|webp|avif|ico|svg|woff2?|ttf|eot|otf|mp[34]|webm|ogg|wav|mov|avi|pdf|zip|gz|tgz|bz2|xz|7z|rar|jar|war|exe|dll|so|dylib|node|wasm|psd|map|snap|lock|pyc|class|o|a|bin|db|sqlite3?|pack|min\.js|min\.css|bundle\.js|chunk\.js)$/i;
const LOCK_FILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|[\w.-]+\.lock|go\.sum)$/;

const isMinified = (text: string, limit: number): boolean => {
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    if ((end < 0 ? text.length : end) - start > limit) return true;
    if (end < 0) return false;
    start = end + 1;
  }
  return false;
};

const AHEAD = 16;

/** Walks a tree, reads each file once, and lets the detectors look at it while its text is at hand. */
export const collect = async (root: string, options: CollectOptions): Promise<Collected> => {
  const { limits, committed, signal } = options;
  const core = CORE_DETECTORS.map((detector) => ({ key: coreKey(detector), detector }));
  const detection = new Detection([...core, ...options.detectors]);
  const { files: all, skipped } = await walk(root, limits, signal);
  const paths = all.filter((path) => {
    const excluded = options.isExcluded(path);
    if (excluded) skipped.push({ path, reason: 'excluded by .pitwall.yml' });
    return !excluded;
  });
  const collected: Collected = {
    files: [],
    documents: [],
    detection,
    skipped,
    bytes: 0,
    comments: [],
    modified: false,
  };

  const look = async (path: string, text: string, role: Role) => {
    const { found, refused } = suppressionsIn(path, text);
    collected.comments.push(...found);
    skipped.push(...refused);
    for (const { key, detector } of options.textDetectors) {
      const found = await detector.find(path, text, role);
      if (found.length > 0)
        detection.sightings.set(key, [...(detection.sightings.get(key) ?? []), ...found]);
    }
    const language = languageOf(path);
    if (isDocument(path))
      collected.documents.push({ path, name: path.slice(path.lastIndexOf('/') + 1), text, role });
    if (language === null) return;
    if (isMinified(text, limits.lineLength))
      skipped.push({ path, reason: 'minified or generated' });
    else detection.read(path, text, language, role);
  };

  const isRead = (path: string) => !NEVER_TEXT.test(path) && !LOCK_FILE.test(path);
  // Reading runs ahead of looking, so that the disk and the processor work at the same time.
  const ahead = new Map<string, ReturnType<typeof readText>>();
  const start = (path: string | undefined) => {
    if (path !== undefined && isRead(path))
      ahead.set(path, readText(join(root, path), limits.fileBytes));
  };
  paths.slice(0, AHEAD).forEach(start);
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted();
    start(paths[index + AHEAD]);
    const role = roleOf(path);
    const entry: FileEntry = { path, bytes: 0, role, language: languageOf(path) };
    collected.files.push(entry);
    const reading = ahead.get(path);
    ahead.delete(path);
    if (reading) {
      const result = await reading;
      if (result.kind === 'unreadable') skipped.push({ path, reason: result.reason });
      else if (result.kind === 'large')
        skipped.push({ path, reason: `larger than ${Math.round(limits.fileBytes / 1000)} kB` });
      else if (result.kind === 'text') {
        entry.bytes = result.bytes.length;
        collected.bytes += entry.bytes;
        const id = committed?.get(path);
        if (
          committed &&
          !options.isFiltered(path) &&
          (id === undefined || !isAsCommitted(result.bytes, id))
        )
          collected.modified = true;
        if (collected.bytes > limits.totalBytes)
          skipped.push({ path, reason: 'the bound on bytes in all was reached' });
        else await look(path, result.text, role);
      }
    }
    options.onFile?.(index + 1, paths.length);
  }
  if (committed) {
    const present = new Set(all);
    const left = new Set(skipped.map((entry) => entry.path));
    const inLeft = (path: string) =>
      left.has(path) ||
      path.split('/').some((_, i, all) => left.has(`${all.slice(0, i).join('/')}/`));
    for (const path of committed.keys())
      if (!present.has(path) && !inLeft(path)) collected.modified = true;
  }
  return collected;
};
