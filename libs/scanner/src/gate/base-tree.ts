import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { Git, GitError, type GitOptions } from '../collect/git.ts';
import { findGitDirectory, readHead, resolveReference } from '../collect/git-directory.ts';
import { DEFAULT_LIMITS } from '../collect/limits.ts';
import { ScanError } from '../scan-error.ts';

const CHUNK_BYTES = 64_000_000;

/** True for a path that a hostile commit could not use to write outside the folder. */
const isSafe = (path: string): boolean =>
  !path.startsWith('/') &&
  !/[\0\\]/.test(path) &&
  path
    .split('/')
    .every((part) => part !== '..' && part !== '.' && part !== '' && part.toLowerCase() !== '.git');

const missing = (reference: string, shallow: boolean): ScanError =>
  new ScanError(
    shallow
      ? `This clone is shallow and lacks ${reference}. Give it the history up to there: "fetch-depth: 0" of actions/checkout, "GIT_DEPTH: 0" of GitLab, or "git fetch --unshallow".`
      : `${reference} is no commit of this repository. Fetch it first, such as with "git fetch origin ${reference}".`,
  );

/** "main~2" as the name of a commit and the steps back from it. */
const splitSteps = (reference: string): [name: string, steps: string] => {
  const [steps = ''] = /(?:~\d{0,6}|\^\d{0,2})*$/.exec(reference) ?? [];
  return [reference.slice(0, reference.length - steps.length), steps];
};

export interface BaseTree {
  directory: string;
  commit: string;
  remove(): Promise<void>;
}

/**
 * Writes the files that a commit had below a folder into a temporary one, without a checkout: no filter, no
 * hook and nothing else of the repository runs. The commit is where `reference` and HEAD parted.
 */
export const writeBaseTree = async (
  directory: string,
  reference: string,
  options: GitOptions = {},
): Promise<BaseTree> => {
  const found = await findGitDirectory(directory);
  if (!found)
    throw new ScanError(
      `${directory} is in no git repository, so there is nothing to compare with.`,
    );
  const head = await readHead(found);
  if (head.commit === null) throw new ScanError('The commit of HEAD cannot be read.');
  const git = await Git.open(found, head.commit, options);
  const target = await mkdtemp(join(tmpdir(), 'pitwall-base-'));
  const remove = () => rm(target, { recursive: true, force: true });
  try {
    const [name, steps] = splitSteps(reference);
    const start = name === 'HEAD' ? head.commit : await resolveReference(found, name);
    const named = await git.commitOf(start ?? name, steps);
    if (named === null) throw missing(reference, git.shallow);
    const commit = await mergeBase(git, named, head.commit, reference);
    const way = relative(found.workTree, directory).split(sep).join('/');
    const prefix = way === '' ? '' : `${way}/`;
    const files = [...(await git.sizedFiles(commit))].filter(
      ([path]) => path.startsWith(prefix) && isSafe(path),
    );
    let chunk: typeof files = [];
    let bytes = 0;
    const write = async () => {
      const contents = await git.blobs(chunk.map(([, { id }]) => id));
      for (const [path, { id }] of chunk) {
        const place = join(target, path.slice(prefix.length));
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, contents.get(id) ?? '');
      }
      chunk = [];
      bytes = 0;
    };
    for (const file of files) {
      const [path, { size }] = file;
      // A scan would not read it either; that it is there is enough.
      if (size > DEFAULT_LIMITS.fileBytes) {
        const place = join(target, path.slice(prefix.length));
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, '');
        continue;
      }
      chunk.push(file);
      bytes += size;
      if (bytes > CHUNK_BYTES) await write();
    }
    await write();
    return { directory: target, commit, remove };
  } catch (error) {
    await remove();
    if (error instanceof GitError)
      throw new ScanError(`git cannot read the base: ${error.message}`);
    throw error;
  } finally {
    await git.close();
  }
};

/** Where two commits parted. A shallow clone may not reach it. */
const mergeBase = async (
  git: Git,
  base: string,
  head: string,
  reference: string,
): Promise<string> => {
  try {
    return (await git.run('merge-base', base, head)).toString('utf8').trim().split('\n')[0] ?? base;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    if (git.shallow) throw missing(`the commit where HEAD and ${reference} parted`, true);
    return base;
  }
};
