import type { SourceSuppression } from '../suppress/suppressions.ts';
import type { DetectionFault, Sightings } from './detect.ts';
import type { TextDocument } from './documents.ts';
import type { FileEntry } from './facts.ts';
import { roleOf } from './file-role.ts';
import { languageOf } from './language.ts';
import type { Limits } from './limits.ts';
import type { FileResult, FileTask } from './look.ts';
import type { ResultCache } from './result-cache.ts';
import { stampOf } from './stamp.ts';
import type { Tracked } from './tracked.ts';
import { walk, type Skipped } from './walk.ts';

export interface Collected {
  files: FileEntry[];
  documents: TextDocument[];
  sightings: Sightings;
  faults: DetectionFault[];
  skipped: Skipped[];
  bytes: number;
  comments: SourceSuppression[];
  /** True when some file on disk is not what the commit holds. */
  modified: boolean;
  /** Paths of such files among those that were read. */
  changed: ReadonlySet<string>;
}

/** Looks at files, in whatever order, and hands over what each gave. */
export type LookAtFiles = (
  tasks: Iterable<FileTask>,
  onResult: (result: FileResult) => void,
) => Promise<void>;

export interface CollectOptions {
  limits: Limits;
  lookAtFiles: LookAtFiles;
  /** What earlier scans saw of files that have not changed since; null to look at all. */
  cache: ResultCache | null;
  /** Object ids of the commit by path, when known. */
  committed: ReadonlyMap<string, string> | null;
  /** What .gitignore leaves in. */
  tracked: Tracked;
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
const isRead = (path: string) => !NEVER_TEXT.test(path) && !LOCK_FILE.test(path);

/** True when a file of the commit is neither on disk nor left out. */
const isAnyGone = (
  committed: ReadonlyMap<string, string>,
  present: readonly string[],
  skipped: readonly Skipped[],
): boolean => {
  const known = new Set(present);
  const left = new Set(skipped.map((entry) => entry.path));
  const inLeft = (path: string) =>
    left.has(path) ||
    path.split('/').some((_, i, all) => left.has(`${all.slice(0, i).join('/')}/`));
  for (const path of committed.keys()) if (!known.has(path) && !inLeft(path)) return true;
  return false;
};

/** Walks a tree, has each file looked at once, and puts together what was seen, in the order of paths. */
export const collect = async (root: string, options: CollectOptions): Promise<Collected> => {
  const { limits, committed, cache, signal } = options;
  const { files: all, skipped } = await walk(root, limits, options.tracked, signal);
  const paths = all.filter((path) => {
    const excluded = options.isExcluded(path);
    if (excluded) skipped.push({ path, reason: 'excluded by .pitwall.yml' });
    return !excluded;
  });
  const results = new Map<string, FileResult>();
  let done = 0;
  let total = 0;
  const progress = () => options.onFile?.((done += 1), paths.length);
  const keep = (result: FileResult) => {
    results.set(result.path, result);
    progress();
  };
  const isCompared = (path: string) => committed !== null && !options.isFiltered(path);
  const started = Date.now();
  const changed = new Set<string>();
  let added = false;

  function* tasks(): Iterable<FileTask> {
    for (const path of paths) {
      if (!isRead(path)) {
        progress();
        continue;
      }
      const stamp = stampOf(root, path, started);
      total += Math.min(stamp.size, limits.fileBytes);
      if (total > limits.totalBytes) {
        skipped.push({ path, reason: 'the bound on bytes in all was reached' });
        progress();
        continue;
      }
      const compared = isCompared(path);
      const id = committed?.get(path) ?? null;
      if (compared && id === null) {
        added = true;
        changed.add(path);
      }
      const task: FileTask = { path, committed: compared ? id : null };
      const known = cache?.find(task, stamp);
      if (known) keep(known);
      else yield task;
    }
  }
  await options.lookAtFiles(tasks(), (result) => {
    cache?.keep(result);
    keep(result);
  });

  const collected: Collected = {
    files: [],
    documents: [],
    sightings: new Map(),
    faults: [],
    skipped,
    bytes: 0,
    comments: [],
    changed,
    modified: added || (committed !== null && isAnyGone(committed, all, skipped)),
  };
  for (const path of paths) {
    const result = results.get(path);
    const role = roleOf(path);
    const bytes = result?.bytes ?? 0;
    collected.files.push({ path, bytes, role, language: languageOf(path) });
    if (!result) continue;
    collected.bytes += bytes;
    collected.skipped.push(...result.skipped);
    collected.comments.push(...result.comments);
    collected.faults.push(...result.faults);
    if (!result.asCommitted) {
      collected.modified = true;
      changed.add(path);
    }
    if (result.document !== null) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      collected.documents.push({ path, name, text: result.document, role });
    }
    for (const [key, found] of result.sightings) {
      const before = collected.sightings.get(key);
      if (before) before.push(...found);
      else collected.sightings.set(key, [...found]);
    }
  }
  return collected;
};
