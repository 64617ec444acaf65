import { hash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  SCAN_REPORT_FORMAT,
  scanReportSchema,
  type Finding,
  type ScanReport,
  type Suppression,
} from '@pitwall/contracts';
import picomatch from 'picomatch';
import { v7 as uuid } from 'uuid';
import { readCache, writeCache, type CacheTerms } from './collect/cache-file.ts';
import { collect, type Collected, type LookAtFiles } from './collect/collect.ts';
import type { Facts } from './collect/facts.ts';
import { DEFAULT_LIMITS, type Limits } from './collect/limits.ts';
import { noHistory, readHistory, type HistoryQuestions } from './collect/history.ts';
import { lookHere } from './collect/look-here.ts';
import { lookInWorkers } from './collect/look-in-workers.ts';
import { Looker } from './collect/look.ts';
import { ResultCache } from './collect/result-cache.ts';
import { filteredPaths, readSourceState } from './collect/source-state.ts';
import { ALL_TRACKED, NOTHING_TRACKED, trackedIn } from './collect/tracked.ts';
import type { Skipped } from './collect/walk.ts';
import { factsOf } from './facts-of.ts';
import { keyedDetectors, keyedTextDetectors } from './keyed-detectors.ts';
import { DEBT_COMMENTS_KEY } from './probes/debt-comments/debt-comments.ts';
import { lockFilesOf } from './probes/dependencies-untouched/dependencies-untouched.ts';
import type { Probe, Verdict } from './probes/probe.ts';
import { readText } from './collect/read-text.ts';
import { PROJECT_FILE, readProjectFile, type ProjectFile } from './suppress/project-file.ts';
import { suppress } from './suppress/suppressions.ts';
import { toFinding } from './report/finding.ts';
import { ScanError } from './scan-error.ts';

export interface ScanProgress {
  step: 'files' | 'probes';
  done: number;
  total: number;
}

export interface ScanOptions {
  /** Name and version written into the report. */
  tool?: { name: string; version: string };
  onProgress?: (progress: ScanProgress) => void;
  /** Aborting makes `scan` reject with the signal's reason. */
  signal?: AbortSignal;
  limits?: Partial<Limits>;
  /** Probes to run instead of all. */
  probes?: readonly Probe[];
  /** What the project says of itself, instead of its own `.pitwall.yml`. */
  project?: ProjectFile;
  /** The folder that has the rules which the project names; the one that is scanned unless given. */
  rulesIn?: string;
  /** `repository` where the caller knows that the tree is complete; otherwise it is told from the tree. */
  origin?: 'repository';
  /** Where to look for git: the caller's PATH. */
  searchPath?: string | undefined;
  /** False where ages must not count, as when a commit is compared with another. */
  history?: false;
  /** The compiled `scan-worker`, to look at many files on several threads. Without it one thread does. */
  worker?: URL | undefined;
  /** Where results are kept between scans; nowhere when not given. */
  cache?: CacheTerms | undefined;
}

const SKIPPED_LISTED = 1000;
const RULE_BYTES = 200_000;

const boundedSkips = (skipped: readonly Skipped[]): Skipped[] => {
  const cut = skipped.map(({ path, reason }) => ({
    path: path.slice(0, 1024),
    reason: reason.slice(0, 200),
  }));
  if (cut.length <= SKIPPED_LISTED) return cut;
  const rest = cut.length - SKIPPED_LISTED + 1;
  return [
    ...cut.slice(0, SKIPPED_LISTED - 1),
    { path: '.', reason: `${rest} more places were left out` },
  ];
};

const judge = (probe: Probe, facts: Facts, { faults, sightings }: Collected): Verdict => {
  const prefix = `${probe.definition.name}/`;
  const fault = faults.find(({ key }) => key.startsWith(prefix));
  if (fault)
    return { outcome: 'error', message: `The probe could not read a file. ${fault.message}` };
  try {
    return probe.judge(facts, (name) => sightings.get(prefix + name) ?? []);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { outcome: 'error', message: `The probe failed: ${cause}` };
  }
};

/** YAML of the organization's own rules that the project names, by path. */
const ownRules = (root: string, paths: readonly string[]): { path: string; yaml: string }[] =>
  paths.map((path) => {
    const read = readText(join(root, path), RULE_BYTES);
    if (read.kind !== 'text') throw new ScanError(`The rule ${path} cannot be read.`);
    return { path, yaml: read.text };
  });

const probesOf = async (
  given: readonly Probe[] | undefined,
  rules: readonly { path: string; yaml: string }[],
): Promise<Probe[]> => {
  const { PROBES } = given ? { PROBES: given } : await import('./probes/index.ts');
  if (rules.length === 0) return [...PROBES];
  // What reads them is needed by few, and costs every start.
  const { parseRule } = await import('./rules/own-rule.ts');
  const own = rules.map(({ path, yaml }) => {
    try {
      return parseRule(yaml);
    } catch (error) {
      throw new ScanError(
        `The rule ${path} is wrong: ${error instanceof Error ? error.message : ''}`,
      );
    }
  });
  return [...PROBES, ...own];
};

/** What the probes ask of the history. A file that differs from the commit has other lines there. */
const questionsOf = (
  { sightings, changed, files, comments }: Collected,
  { suppress: rules }: ProjectFile,
): HistoryQuestions => ({
  stated: [
    ...rules.flatMap(({ line }) => (line === undefined ? [] : [{ path: PROJECT_FILE, line }])),
    ...comments,
  ].filter(({ path }) => !changed.has(path)),
  lines: (sightings.get(DEBT_COMMENTS_KEY) ?? [])
    .filter(({ path }) => !changed.has(path))
    .map(({ path, startLine }) => ({ path, line: startLine })),
  files: lockFilesOf(files),
});

const checkedDirectory = async (directory: string): Promise<string> => {
  try {
    const real = await realpath(directory);
    if (!(await stat(real)).isDirectory())
      throw new ScanError(`${directory} is not a folder. Give the folder that holds the code.`);
    return real;
  } catch (error) {
    if (error instanceof ScanError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new ScanError(`${directory} does not exist.`);
    throw new ScanError(`${directory} cannot be read (${String(code)}).`);
  }
};

/**
 * Reads a source tree and reports what its probes find. Nothing of the tree is executed and nothing is
 * sent anywhere. Throws `ScanError` when the folder cannot be read at all.
 */
export const scan = async (directory: string, options: ScanOptions = {}): Promise<ScanReport> => {
  const { signal, onProgress } = options;
  const started = performance.now();
  const root = await checkedDirectory(directory);
  const project = options.project ?? (await readProjectFile(root));
  const rules = ownRules(options.rulesIn ?? root, project.rules);
  const yaml = rules.map((rule) => rule.yaml);
  const probes = await probesOf(options.probes, rules);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const state = await readSourceState(root, { searchPath: options.searchPath, signal });
  // A complete tree without git's objects was written from a commit.
  const untold = options.origin === 'repository' ? ALL_TRACKED : NOTHING_TRACKED;
  const attributes = await readFile(join(root, '.gitattributes'), 'utf8').catch(() => '');
  const here: LookAtFiles = lookHere(
    new Looker(root, limits, keyedDetectors(probes), keyedTextDetectors(probes)),
    signal,
  );
  const terms = options.cache && {
    ...options.cache,
    fingerprint: hash(
      'sha256',
      JSON.stringify([options.cache.fingerprint, limits.fileBytes, limits.lineLength, yaml]),
      'hex',
    ),
  };
  const cache = terms
    ? new ResultCache(root, limits.fileBytes, await readCache(root, terms))
    : null;
  const collected = await collect(root, {
    limits,
    lookAtFiles:
      options.worker && !options.probes
        ? lookInWorkers(options.worker, { root, limits, rules: yaml }, here, signal)
        : here,
    cache,
    committed: state.committed,
    tracked: state.committed ? trackedIn(state.committed) : untold,
    isFiltered: filteredPaths(attributes),
    isExcluded:
      project.exclude.length > 0 ? picomatch(project.exclude, { dot: true }) : () => false,
    onFile: (done, total) => onProgress?.({ step: 'files', done, total }),
    signal,
  });
  const stored = cache?.stored();
  // Written while the probes judge.
  const written = terms && cache?.changed && stored ? writeCache(root, terms, stored) : undefined;
  const today = new Date().toISOString().slice(0, 10);
  const complete = state.commit !== null || options.origin === 'repository';
  const history =
    state.commit === null || options.history === false
      ? noHistory('There is no git history here.')
      : await readHistory(root, state.commit, questionsOf(collected, project), {
          searchPath: options.searchPath,
          signal,
        });
  const facts = await factsOf(collected, complete, today, history);
  const suppressed: Suppression[] = [];
  const findings: Finding[] = probes.map((probe, index) => {
    signal?.throwIfAborted();
    onProgress?.({ step: 'probes', done: index + 1, total: probes.length });
    const judged = judge(probe, facts, collected);
    const applied = suppress(probe.definition.name, judged, project, collected.comments, today);
    suppressed.push(...applied.suppressed);
    return toFinding(probe, applied.verdict);
  });
  await written;
  const coreFaults = collected.faults.filter(({ key }) => key.startsWith('core/'));
  const skipped = [
    ...(state.problem ? [{ path: '.git', reason: state.problem }] : []),
    ...coreFaults.map(({ message }) => ({
      path: message.split(': ')[0] ?? '.',
      reason: 'its syntax could not be read',
    })),
    ...collected.skipped,
  ];
  return scanReportSchema.parse({
    format: SCAN_REPORT_FORMAT,
    id: uuid(),
    tool: options.tool ?? { name: 'pitwall', version: '0.1.0' },
    createdAt: new Date().toISOString(),
    source: {
      commit: state.commit,
      branch: state.branch,
      repository: state.repository,
      modified: collected.modified,
    },
    stacks: facts.stacks,
    findings,
    skipped: boundedSkips(skipped),
    suppressed: suppressed.slice(0, SKIPPED_LISTED).map((one) => {
      const statedBy = history.authors.get(one.statedIn ?? '');
      return statedBy ? { ...one, statedBy } : one;
    }),
    statistics: {
      files: collected.files.length,
      bytes: collected.bytes,
      milliseconds: Math.round(performance.now() - started),
    },
  });
};
