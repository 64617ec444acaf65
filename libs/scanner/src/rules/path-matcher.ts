import picomatch from 'picomatch';

const ANYWHERE = '**/';
const FOLDER = /^\{?[\w.,-]+\}?$/;

/** One expression for many globs; null for none. */
const expressionOf = (globs: readonly string[]): RegExp | null =>
  globs.length === 0
    ? null
    : new RegExp(globs.map((glob) => picomatch.makeRe(glob, { dot: true }).source).join('|'), 'i');

/** What every path holds that a glob matches: a folder that it names. Null where it names none. */
const folderOf = (glob: string): string | null => {
  const folder = glob
    .split('/')
    .slice(0, -1)
    .find((part) => FOLDER.test(part));
  if (folder === undefined) return null;
  return folder.replace(/[{}]/g, '').replaceAll('.', '\\.').replaceAll(',', '|');
};

/**
 * Which paths some glob matches, hidden files included and letters of either case. It is asked of every file of a
 * tree, for every rule: names are looked at alone where a glob speaks of nothing else, and a path as a whole only
 * where it has one of the folders.
 */
export const pathMatcher = (globs: readonly string[]): ((path: string) => boolean) => {
  const ofNames = globs.filter(
    (glob) => glob.startsWith(ANYWHERE) && !glob.includes('/', ANYWHERE.length),
  );
  const ofPaths = globs.filter((glob) => !ofNames.includes(glob));
  const names = expressionOf(ofNames.map((glob) => glob.slice(ANYWHERE.length)));
  const paths = expressionOf(ofPaths);
  const folders = ofPaths.map(folderOf);
  const likely = folders.includes(null)
    ? null
    : new RegExp(`(?:^|/)(?:${folders.join('|')})/`, 'i');
  return (path) =>
    names?.test(path.slice(path.lastIndexOf('/') + 1)) === true ||
    (paths !== null && likely?.test(path) !== false && paths.test(path));
};
