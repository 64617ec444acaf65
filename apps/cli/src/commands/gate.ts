import { resolve } from 'node:path';
import { bundledCatalogue } from '@pitwall/catalogue';
import {
  compareReports,
  readProjectFile,
  renderSarif,
  scan,
  titleOf,
  writeBaseTree,
  type Regression,
} from '@pitwall/scanner';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { GateFlags } from '../code-program.ts';
import { scanEngine } from '../scan-engine.ts';
import type { Surroundings } from '../surroundings.ts';
import { writeText } from '../files/text-files.ts';
import { topFileOf } from './scan.ts';

const DEFAULT_IMPACT = 3;
const UNKNOWN_IMPACT = 3;

const lines = ({ finding, before, places, impact }: Regression): string[] => [
  `${finding.practice} ${titleOf(finding)}: ${finding.outcome}${sinceWords(finding, before)} (impact ${impact} of 5)`,
  `  ${finding.message}`,
  ...places.slice(0, 10).map(({ path, startLine }) => `  ${path}:${startLine}`),
  ...(places.length > 10 ? [`  and ${places.length - 10} more`] : []),
];

/** A finding whose outcome is the same is here for the places that are new in it. */
const sinceWords = ({ outcome }: Regression['finding'], before: Regression['before']): string =>
  before === null ? '' : before === outcome ? ' as before, and here anew' : `, was ${before}`;

/** The impact of each practice, from the catalogue that ships with the CLI. One of your own is in none, and counts in the middle. */
const impacts = (): ((practice: string) => number) => {
  const known = new Map(bundledCatalogue().practices.map(({ id, impact }) => [id, impact]));
  return (practice) => known.get(practice) ?? UNKNOWN_IMPACT;
};

const chosenImpact = async (directory: string, flags: GateFlags): Promise<number> => {
  if (flags.impact === undefined)
    return (await readProjectFile(directory)).gate?.impact ?? DEFAULT_IMPACT;
  const impact = Number(flags.impact);
  if (!Number.isInteger(impact) || impact < 1 || impact > 5)
    throw new CliError('--impact is a whole number from 1 to 5.', EXIT.usage);
  return impact;
};

/** Scans two commits and ends with `EXIT.gate` when the newer one is worse where it matters. */
export const gateCommand = async (
  path: string,
  flags: GateFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { cwd, output } = surroundings;
  const directory = resolve(cwd, path);
  const options = {
    ...scanEngine(surroundings),
    origin: 'repository' as const,
    // The base has no history of its own to compare ages with.
    history: false as const,
  };
  const minimum = await chosenImpact(directory, flags);
  const base = await writeBaseTree(directory, flags.base, options);
  try {
    // What is suppressed today is suppressed in the base as well, and today's rules judge it: only the code is compared.
    const project = await readProjectFile(directory);
    const before = await scan(base.directory, {
      ...options,
      cache: undefined,
      project,
      rulesIn: directory,
    });
    const after = await scan(directory, { ...options, project });
    const worse = compareReports(before, after, impacts(), minimum);
    if (flags.json !== undefined)
      await writeText(
        flags.json,
        `${JSON.stringify({ base: base.commit, head: after.source.commit, impact: minimum, regressions: worse }, null, 2)}\n`,
        surroundings,
      );
    if (flags.sarif !== undefined) {
      const only = {
        ...after,
        findings: worse.map(({ finding, places }) => ({ ...finding, locations: places })),
      };
      await writeText(flags.sarif, renderSarif(only, topFileOf(directory)), surroundings);
    }
    if (worse.length === 0) {
      output.write(
        `Nothing is worse than at ${base.commit.slice(0, 10)} (impact ${minimum} and above).\n`,
      );
      return;
    }
    throw new CliError(
      `${worse.length} ${worse.length === 1 ? 'finding is' : 'findings are'} new or worse than at ${base.commit.slice(0, 10)}:`,
      EXIT.gate,
      ['', ...worse.flatMap((regression) => [...lines(regression), ''])],
    );
  } finally {
    await base.remove();
  }
};
