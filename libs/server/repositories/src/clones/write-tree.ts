import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DEFAULT_LIMITS, type GitDirectory, Git, mayHaveAges } from '@pitwall/scanner/git';
import { CloneFault } from './clone-fault.ts';

const CHUNK_FILES = 2_000;
const CHUNK_BYTES = 64_000_000;

export interface TreeLimits {
  files: number;
  bytes: number;
}

/** True for a path that a hostile commit could not use to write outside of the folder, or into git's own. */
const isSafe = (path: string): boolean =>
  !path.startsWith('/') &&
  !/[\0-\x1f\\]/.test(path) &&
  path
    .split('/')
    .every((part) => part !== '..' && part !== '.' && part !== '' && part.toLowerCase() !== '.git');

export interface WrittenTree {
  files: number;
  /** Paths of files with lines whose ages a scan asks for, in order. */
  aged: string[];
}

/**
 * Writes the regular files of a commit into a folder, without a checkout: no filter and no hook runs, symbolic
 * links and submodules are left out. What the store lacks, since it is too large to be read, stands there as a hole
 * of such a size, which takes no room: a scan says that it was not read, as it would where the code is.
 * @throws CloneFault `too_large`
 */
export async function writeTree(
  directory: GitDirectory,
  commit: string,
  target: string,
  { limits, signal }: { limits: TreeLimits; signal: AbortSignal },
): Promise<WrittenTree> {
  const git = await Git.open(directory, commit, { signal });
  try {
    const files = [...(await git.files(commit))].filter(([path]) => isSafe(path));
    if (files.length > limits.files)
      throw new CloneFault(
        'too_large',
        `The repository has ${files.length} files, and a scan reads ${limits.files} at most. Scan its parts where its code is: pitwall scan FOLDER --push.`,
      );
    let bytes = 0;
    const tree: WrittenTree = { files: 0, aged: [] };
    for (const chunk of await chunksOf(git, files)) {
      signal.throwIfAborted();
      const contents = await git.blobs(chunk.map(([, id]) => id));
      for (const [path, id] of chunk) {
        const content = contents.get(id) ?? null;
        bytes += content?.length ?? 0;
        if (bytes > limits.bytes) throw treeFault(limits.bytes);
        if (!(await write(join(target, path), content))) continue;
        tree.files += 1;
        if (content && mayHaveAges(path, content)) tree.aged.push(path);
      }
    }
    tree.aged.sort();
    return tree;
  } finally {
    await git.close();
  }
}

/** Files together whose contents fit into memory. */
async function chunksOf(
  git: Git,
  files: readonly [string, string][],
): Promise<[string, string][][]> {
  const sizes = await sizesOf(git, files);
  const chunks: [string, string][][] = [];
  let chunk: [string, string][] = [];
  let bytes = 0;
  for (const file of files) {
    chunk.push(file);
    bytes += sizes.get(file[1]) ?? 0;
    if (chunk.length >= CHUNK_FILES || bytes >= CHUNK_BYTES) {
      chunks.push(chunk);
      [chunk, bytes] = [[], 0];
    }
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** Of those that the store has. */
async function sizesOf(git: Git, files: readonly [string, string][]): Promise<Map<string, number>> {
  const ids = [...new Set(files.map(([, id]) => id))];
  const told = await git.feed(
    `${ids.join('\n')}\n`,
    'cat-file',
    '--batch-check=%(objectname) %(objectsize)',
  );
  const lines = told.toString('latin1').matchAll(/^([0-9a-f]+) (\d+)$/gm);
  return new Map([...lines].map(([, id = '', size]) => [id, Number(size)]));
}

const NO_PLACE = new Set(['EEXIST', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG', 'EILSEQ', 'EINVAL']);

/** False where it cannot stand there: two names that are one here, or one too long. */
async function write(place: string, content: Buffer | null): Promise<boolean> {
  try {
    await mkdir(dirname(place), { recursive: true });
    if (content) await writeFile(place, content, { flag: 'wx', mode: 0o600 });
    else await writeHole(place);
    return true;
  } catch (error) {
    // A full disk is no missing file: what is left out unseen would be held against the code.
    if (NO_PLACE.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function writeHole(place: string): Promise<void> {
  const file = await open(place, 'wx', 0o600);
  try {
    await file.truncate(DEFAULT_LIMITS.fileBytes + 1);
  } finally {
    await file.close();
  }
}

const treeFault = (bytes: number): CloneFault =>
  new CloneFault(
    'too_large',
    `The files of the repository take more than ${Math.round(bytes / 1_000_000)} MB. The operator can allow more (PITWALL_SCAN_DISK_MEGABYTES), or scan it where its code is: pitwall scan --push.`,
  );
