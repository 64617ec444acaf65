/** What git holds: .gitignore says nothing about a file that was added all the same. */
export interface Tracked {
  hasFile(path: string): boolean;
  /** Whether anything below the folder is held. */
  hasFolder(path: string): boolean;
}

export const NOTHING_TRACKED: Tracked = { hasFile: () => false, hasFolder: () => false };

/** For a tree that was written from a commit. */
export const ALL_TRACKED: Tracked = { hasFile: () => true, hasFolder: () => true };

/** By the paths of a commit's files, relative to the scanned folder. */
export const trackedIn = (committed: ReadonlyMap<string, unknown>): Tracked => {
  let folders: Set<string> | undefined;
  const foldersOf = (): Set<string> => {
    const found = new Set<string>();
    for (const path of committed.keys())
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        const folder = path.slice(0, end);
        if (found.has(folder)) break;
        found.add(folder);
      }
    return found;
  };
  return {
    hasFile: (path) => committed.has(path),
    hasFolder: (path) => (folders ??= foldersOf()).has(path),
  };
};
