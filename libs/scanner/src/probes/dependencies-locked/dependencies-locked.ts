import { roleOf } from '../../collect/file-role.ts';
import { lineMatching, placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

const NODE_LOCKS = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'deno.lock',
];
const PYTHON_LOCKS = [
  'poetry.lock',
  'Pipfile.lock',
  'uv.lock',
  'pdm.lock',
  'pylock.toml',
  'conda-lock.yml',
];
const OTHER: Readonly<Record<string, string>> = {
  Gemfile: 'Gemfile.lock',
  'composer.json': 'composer.lock',
  'go.mod': 'go.sum',
};
const BOT =
  /^(?:\.github\/dependabot\.ya?ml|(?:\.github\/|\.gitlab\/)?renovate\.json5?|\.renovaterc(?:\.json5?)?|\.github\/renovate\.json5?|\.pyup\.yml|\.depfu\.yml)$/;

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** Folders from a file's own up to the top: a workspace keeps one lock file for all. */
const upwards = (path: string): string[] => {
  const folders: string[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    folders.push(folder);
    if (folder === '') return folders;
  }
};

interface Manifest {
  path: string;
  locked: boolean;
}

const manifests = (facts: Facts): Manifest[] => {
  const paths = new Set(facts.files.map(({ path }) => path));
  const has = (path: string, names: readonly string[]) =>
    upwards(path).some((folder) => names.some((name) => paths.has(folder + name)));
  // What builds the documentation is no part of what runs.
  const runs = ({ path, dependencies }: { path: string; dependencies: { size: number } }) =>
    dependencies.size > 0 && roleOf(path) !== 'documentation';
  const node = facts.nodeManifests
    .filter(runs)
    .map(({ path }) => ({ path, locked: has(path, NODE_LOCKS) }));
  const python = facts.pythonManifests
    .filter(
      (manifest) =>
        runs(manifest) &&
        !/(?:dev|test|doc|lint|local)/i.test(manifest.path.replace(/^.*requirements/, '')),
    )
    .map(({ path, pinned }) => {
      const compiled = path.endsWith('.in') && paths.has(path.replace(/\.in$/, '.txt'));
      return { path, locked: pinned || compiled || has(path, PYTHON_LOCKS) };
    });
  // Where one list of requirements is pinned, a looser one beside it is what it was made from.
  const pinnedFolders = new Set(
    python.filter(({ locked }) => locked).map(({ path }) => folderOf(path)),
  );
  const settled = python.map((manifest) => ({
    ...manifest,
    locked: manifest.locked || pinnedFolders.has(folderOf(manifest.path)),
  }));
  const others = facts.documents
    .filter(
      ({ name, role, text }) =>
        name in OTHER &&
        role === 'source' &&
        (name !== 'go.mod' || /^[ \t]*(?:require\b|\S+[ \t]+v\d)/m.test(text)),
    )
    .map(({ path, name }) => ({ path, locked: has(path, [OTHER[name] ?? '']) }));
  return [...node, ...settled, ...others];
};

const placeOf = (facts: Facts, path: string): Place[] => {
  const document = facts.documents.find((candidate) => candidate.path === path);
  if (!document) return [{ path, startLine: 1, endLine: 1, text: path }];
  const line = lineMatching(document.text, /["']?dependencies["']?|^[A-Za-z]/) ?? 1;
  return [placeInDocument(document, line)];
};

const bots = (facts: Facts): Place[] => {
  const files = facts.files
    .filter(({ path }) => BOT.test(path))
    .flatMap(({ path }) => placeOf(facts, path));
  const inManifest = facts.documents
    .filter(({ name, text }) => name === 'package.json' && /"renovate"\s*:\s*\{/.test(text))
    .map((document) =>
      placeInDocument(document, lineMatching(document.text, /"renovate"\s*:/) ?? 1),
    );
  return [...files, ...inManifest];
};

export const dependenciesLocked: Probe = {
  definition,
  detectors: [],
  judge(facts) {
    const all = manifests(facts);
    if (all.length === 0)
      return facts.origin === 'package'
        ? notVisible('No manifest with dependencies was seen.')
        : notApplicable('No manifest declares dependencies.');
    const open = all.filter(({ locked }) => !locked);
    const bot = bots(facts);
    if (open.length > 0 && facts.origin === 'package')
      return notVisible('This looks like a published archive; lock files are left out of those.');
    const openPlaces = open.flatMap(({ path }) => placeOf(facts, path));
    if (open.length === all.length)
      return {
        outcome: 'absent',
        message:
          'Dependencies are declared without a lock file: two installs of the same commit can differ.',
        places: openPlaces,
      };
    if (open.length > 0)
      return {
        outcome: 'partial',
        message: 'These manifests have no lock file and do not name exact versions.',
        places: openPlaces,
      };
    if (bot.length === 0)
      return {
        outcome: 'partial',
        ...(facts.origin === 'package' ? { confidence: 'low' as const } : {}),
        message:
          'Dependencies are locked, but no bot that updates them is configured in this repository.',
      };
    return {
      outcome: 'present',
      message: 'Dependencies are locked, and a bot keeps them current.',
      places: bot,
    };
  },
};
