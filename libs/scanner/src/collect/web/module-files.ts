import { posix } from 'node:path';

const SCRIPT_ENDINGS = ['.ts', '.js', '.tsx', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];
/** What is imported as JavaScript may be written as TypeScript. */
const WRITTEN = /\.[cm]?jsx?$/;
/** Names that projects give to their source folder. */
const ALIAS = /^(?:@|~)\//;

/** The folder of a file and those around it, nearest first; the last is the repository, as an empty text. */
const foldersAround = (path: string): string[] => {
  const folders: string[] = [];
  for (let folder = posix.dirname(path); folder !== '.'; folder = posix.dirname(folder))
    folders.push(folder);
  return [...folders, ''];
};

const firstIn = (files: ReadonlySet<string>, candidates: readonly string[]): string | null =>
  candidates.find((candidate) => files.has(candidate)) ?? null;

const scriptNames = (base: string): string[] => [
  base,
  ...SCRIPT_ENDINGS.map((ending) => base.replace(WRITTEN, '') + ending),
  ...SCRIPT_ENDINGS.map((ending) => base + ending),
  ...SCRIPT_ENDINGS.map((ending) => posix.join(base, `index${ending}`)),
];

const scriptFile = (files: ReadonlySet<string>, from: string, module: string): string | null => {
  if (module.startsWith('.'))
    return firstIn(files, scriptNames(posix.join(posix.dirname(from), module)));
  if (!ALIAS.test(module)) return null;
  const inside = module.replace(ALIAS, '');
  const bases = foldersAround(from).flatMap((folder) => [
    posix.join(folder, 'src', inside),
    posix.join(folder, inside),
  ]);
  return firstIn(files, bases.flatMap(scriptNames));
};

const pythonFile = (files: ReadonlySet<string>, from: string, module: string): string | null => {
  const [, dots = '', inside = ''] = /^(\.*)(.*)$/.exec(module) ?? [];
  const way = inside.replaceAll('.', '/');
  const names = (folder: string) => [
    ...(way === '' ? [] : [posix.join(folder, `${way}.py`)]),
    posix.join(folder, way, '__init__.py'),
  ];
  if (dots === '') return firstIn(files, foldersAround(from).flatMap(names));
  const folder = foldersAround(from)[dots.length - 1];
  return folder === undefined ? null : firstIn(files, names(folder));
};

/** The file of this repository that a file imports by `module`; null where it is none, or cannot be told. */
export const moduleFile = (
  files: ReadonlySet<string>,
  from: string,
  module: string,
): string | null => (from.endsWith('.py') ? pythonFile : scriptFile)(files, from, module);
