import { readFile, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, resolve } from 'node:path';

/** A repository found on disk, read without running git. */
export interface GitDirectory {
  /** Top of the work tree. */
  workTree: string;
  /** The folder with HEAD. */
  own: string;
  /** The folder with objects and refs; differs from `own` in a linked work tree. */
  shared: string;
}

const readSmall = async (path: string): Promise<string | null> => {
  try {
    const status = await stat(path);
    if (!status.isFile() || status.size > 20_000_000) return null;
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
};

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
};

/** The repository that holds a folder: in it or in a folder above. Null outside any. */
export const findGitDirectory = async (directory: string): Promise<GitDirectory | null> => {
  for (let current = resolve(directory); ; current = dirname(current)) {
    const candidate = join(current, '.git');
    const pointer = /^gitdir:\s*(.+?)\s*$/m.exec((await readSmall(candidate)) ?? '')?.[1];
    const own = pointer ? (isAbsolute(pointer) ? pointer : join(current, pointer)) : candidate;
    if ((await readSmall(join(own, 'HEAD'))) !== null) {
      const common = (await readSmall(join(own, 'commondir')))?.trim();
      const shared = common ? (isAbsolute(common) ? common : join(own, common)) : own;
      if (await isFolder(join(shared, 'objects'))) return { workTree: current, own, shared };
    }
    if (dirname(current) === current) return null;
  }
};

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

const readReference = async (git: GitDirectory, name: string): Promise<string | null> => {
  // A name from a hostile HEAD must not lead out of the repository.
  if (!/^refs\/[\w./@{}+#=,%~^!-]+$/.test(name) || name.split('/').includes('..')) return null;
  for (const folder of [git.own, git.shared]) {
    const loose = (await readSmall(join(folder, name)))?.trim();
    if (loose && OBJECT_ID.test(loose)) return loose;
  }
  const packed = await readSmall(join(git.shared, 'packed-refs'));
  const line = packed?.split('\n').find((entry) => entry.endsWith(` ${name}`));
  const id = line?.split(' ')[0];
  return id && OBJECT_ID.test(id) ? id : null;
};

/** What a branch, a remote branch or a tag points at, tried as git does; null when there is none. */
export const resolveReference = async (git: GitDirectory, name: string): Promise<string | null> => {
  for (const prefix of [
    'refs/',
    'refs/tags/',
    'refs/heads/',
    'refs/remotes/',
    'refs/remotes/origin/',
  ]) {
    const found = await readReference(git, name.startsWith('refs/') ? name : prefix + name);
    if (found) return found;
  }
  return null;
};

export interface Head {
  commit: string | null;
  branch: string | null;
}

/** What HEAD points at, from the files themselves. */
export const readHead = async (git: GitDirectory): Promise<Head> => {
  const text = ((await readSmall(join(git.own, 'HEAD'))) ?? '').trim();
  if (OBJECT_ID.test(text)) return { commit: text, branch: null };
  const reference = /^ref:\s*(\S+)$/.exec(text)?.[1];
  if (!reference) return { commit: null, branch: null };
  const branch = reference.startsWith('refs/heads/') ? reference.slice('refs/heads/'.length) : null;
  return { commit: await readReference(git, reference), branch };
};

/** Removes user, password, query and fragment; leaves what names the repository. */
export const withoutCredentials = (remote: string): string => {
  const url = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@]*@)?([^?#]*)/i.exec(remote);
  if (url) return `${url[1] ?? ''}://${url[2] ?? ''}`;
  return remote.replace(/^[^@/\s]*:[^@/\s]*@/, '').replace(/[?#].*$/, '');
};

/** The address of `origin`, or of the only remote; without credentials. */
export const readRemote = async (git: GitDirectory): Promise<string | null> => {
  const remotes = new Map<string, string>();
  let section: string | null = null;
  for (const line of ((await readSmall(join(git.shared, 'config'))) ?? '').split(/\r?\n/)) {
    const header = /^\s*\[\s*([\w.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]/.exec(line);
    if (header) section = header[1]?.toLowerCase() === 'remote' ? (header[2] ?? null) : null;
    const url = /^\s*url\s*=\s*(.+?)\s*$/i.exec(line)?.[1];
    if (section !== null && url && !remotes.has(section))
      remotes.set(section, url.replace(/^"|"$/g, ''));
  }
  const chosen =
    remotes.get('origin') ?? (remotes.size === 1 ? [...remotes.values()][0] : undefined);
  return chosen ? withoutCredentials(chosen).slice(0, 500) : null;
};
