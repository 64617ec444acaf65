import type { Facts } from '../../collect/facts.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

const LOCK =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?|poetry\.lock|uv\.lock|pdm\.lock|Pipfile\.lock|Gemfile\.lock|composer\.lock|go\.sum|gradle\.lockfile|requirements[^/]*\.txt)$/;
const MONTH = 30.44 * 24 * 3_600_000;
/** Months without a change after which dependencies count as left alone. */
const LEFT_ALONE = 12;
/** A repository whose newest commit is older than this is not worked on: then nothing is said. */
const ACTIVE = 6;
const ASKED = 20;

/** Lock files of the running system, whose history tells when dependencies last changed. */
export const lockFilesOf = (files: Facts['files']): string[] =>
  files
    .filter(
      ({ path, role }) =>
        role !== 'test' && role !== 'example' && role !== 'documentation' && LOCK.test(path),
    )
    .map(({ path }) => path)
    .slice(0, ASKED);

const monthsBetween = (day: string, later: string): number =>
  Math.floor((Date.parse(later) - Date.parse(day)) / MONTH);

export const dependenciesUntouched: Probe = {
  definition,
  detectors: [],
  judge({ files, history, today }) {
    const locks = lockFilesOf(files);
    if (locks.length === 0)
      return notApplicable('There is no lock file whose history could be read.');
    if (history.problem !== null || history.headDay === null)
      return notVisible(`When dependencies last changed is not visible: ${history.problem ?? ''}`);
    const dated = locks.flatMap((path) => {
      const day = history.fileDays.get(path);
      return day === undefined ? [] : [{ path, day }];
    });
    if (dated.length === 0) return notVisible('The lock files are in no commit yet.');
    if (monthsBetween(history.headDay, today) > ACTIVE)
      return notApplicable(`Nothing has been committed since ${history.headDay}.`);
    const left = dated.filter(({ day }) => monthsBetween(day, today) >= LEFT_ALONE);
    const places = (left.length > 0 ? left : dated).map(({ path }) => ({
      path,
      startLine: 1,
      endLine: 1,
      text: path,
    }));
    const newest =
      dated
        .map(({ day }) => day)
        .sort()
        .at(-1) ?? '';
    if (left.length === 0)
      return { outcome: 'present', message: `Dependencies last changed on ${newest}.`, places };
    const whole = left.length === dated.length;
    return {
      outcome: 'partial',
      confidence: whole ? 'medium' : 'low',
      message: whole
        ? `No lock file has changed since ${newest}, while the code has: known faults in dependencies of that age stay in.`
        : `${left.length} of ${dated.length} lock files have not changed for a year or more, while the code has.`,
      places,
    };
  },
};
