import { hash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Longer than any scan: whatever is older belongs to nobody any more. */
const OLD_MILLISECONDS = 2 * 3_600_000;
const NAME = /^(?:([0-9a-f]{8})-)?(\d+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Process numbers mean nothing in another container that shares the folder. */
const HOST = hash('sha256', hostname(), 'hex').slice(0, 8);

/** A folder of one scan, gone when it is over. */
export interface WorkFolder {
  path: string;
  remove(): Promise<void>;
}

/** Readable by this user alone; told apart by process, so that what a dead one left can be found. */
export async function makeWorkFolder(root: string): Promise<WorkFolder> {
  const path = join(root, `${HOST}-${process.pid}-${randomUUID()}`);
  await mkdir(root, { recursive: true, mode: 0o700 });
  await mkdir(path, { mode: 0o700 });
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Removes what processes left that are gone; asked when one begins, before it has made any itself: what has
 * its own number was another's. And before each scan: another worker goes on with what a killed one had begun.
 * @returns how many folders were removed
 */
export async function sweepWorkFolders(root: string, isMine = isOfThisRun): Promise<number> {
  const names = await readdir(root).catch(() => [] as string[]);
  let removed = 0;
  for (const name of names) {
    const [, host = HOST, number] = NAME.exec(name) ?? [];
    const holder = Number(number);
    // What is not named as we name is nobody's of ours.
    if (!Number.isInteger(holder)) continue;
    const path = join(root, name);
    const changed = (await stat(path).catch(() => null))?.mtimeMs;
    if (changed === undefined) continue;
    const old = Date.now() - changed > OLD_MILLISECONDS;
    if (!old && host !== HOST) continue;
    if (!old && (holder === process.pid ? isMine(changed) : isAlive(holder))) continue;
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
    removed += 1;
  }
  return removed;
}

/** Made since this process began: another service of it may have been quicker. */
const isOfThisRun = (changed: number): boolean => changed >= Date.now() - process.uptime() * 1_000;

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Bytes of all files below a folder; what vanishes meanwhile counts nothing. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) bytes += await sizeOf(path);
    else if (entry.isFile()) bytes += (await stat(path).catch(() => null))?.size ?? 0;
  }
  return bytes;
}
