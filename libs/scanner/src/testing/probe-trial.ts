import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding, ScanReport } from '@pitwall/contracts';
import type { Probe } from '../probes/probe.ts';
import { scan, type ScanOptions } from '../scan.ts';

/** Files by path. */
export type Tree = Readonly<Record<string, string>>;

/** Writes a tree to a temporary folder, hands it over, and removes it whatever happens. */
export const withTree = async <Result>(
  tree: Tree,
  use: (directory: string) => Promise<Result>,
): Promise<Result> => {
  const directory = await mkdtemp(join(tmpdir(), 'pitwall-trial-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), text);
    }
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

export const scanTree = (tree: Tree, options: ScanOptions = {}): Promise<ScanReport> =>
  withTree(tree, (directory) => scan(directory, options));

/** What one probe finds in a tree that looks like a repository. */
export const tryProbe = async (probe: Probe, tree: Tree): Promise<Finding> => {
  const report = await scanTree({ '.gitignore': 'node_modules\n', ...tree }, { probes: [probe] });
  const [finding] = report.findings;
  if (!finding) throw new Error(`${probe.definition.name} gave no finding`);
  return finding;
};

/** The places of a finding as `path:line`. */
export const placesOf = (finding: Finding): string[] =>
  finding.locations.map(({ path, startLine }) => `${path}:${startLine}`);
