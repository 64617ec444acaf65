import { describe, expect, it } from 'vitest';
import { bundledFiles } from './bundled.ts';
import type { CatalogueFile } from './catalogue-file.ts';
import { checkFiles } from './check-files.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { releaseOf } from './releases/release-register.ts';

const files = bundledFiles();
const RL03 = 'practices/rate-limiting/RL-03-shared-counters.yaml';
const RL01 = files.find(({ path }) => path.includes('/RL-01-'))?.path ?? '';

/** The content with the text of some files changed; a path that is not there is added. */
const changed = (changes: Record<string, (text: string) => string>): CatalogueFile[] => {
  const known = new Set(files.map(({ path }) => path));
  return [
    ...files.map((file) => ({ ...file, text: changes[file.path]?.(file.text) ?? file.text })),
    ...Object.entries(changes)
      .filter(([path]) => !known.has(path))
      .map(([path, change]) => ({ path, text: change('') })),
  ];
};
/** The line of a file on which a text begins, from 1. */
const lineOf = (given: readonly CatalogueFile[], path: string, start: string): number =>
  1 +
  (given.find((file) => file.path === path)?.text.split('\n') ?? []).findIndex((line) =>
    line.startsWith(start),
  );

describe('the check of the files', () => {
  it('finds nothing in our own content', () => {
    expect(checkFiles(files).problems).toEqual([]);
  });

  it('holds our own content to what was released under its name', () => {
    const edited = changed({ [RL03]: (text) => text.replace('impact: 3', 'impact: 4') });
    expect(checkFiles(edited).problems).toMatchObject([
      { file: 'releases.yaml', rule: 'released-content-edited' },
    ]);
  });

  it('names file, line and rule of what only the whole can show', () => {
    const broken = changed({
      [RL03]: (text) =>
        text
          .replace('depends_on: [RL-01]', 'depends_on:\n  - RL-01\n  - RL-98')
          .replace('when: system.instances >= 2', 'when: system.instanzes >= 2')
          .replace(/^learn: >-$/m, `learn: >-\n  ${'word '.repeat(31).trim()}.`),
      'releases.yaml': () => 'releases: []\nretired: []\n',
    });
    expect(checkFiles(broken).problems.map(({ file, line, rule }) => [file, line, rule])).toEqual([
      [RL03, lineOf(broken, RL03, 'learn:'), 'learn-sentence-length'],
      [RL03, lineOf(broken, RL03, 'trigger:'), 'expression'],
      [RL03, lineOf(broken, RL03, '  - RL-98'), 'dependency-dangling'],
    ]);
  });

  it('shows a cycle where it begins', () => {
    const broken = changed({
      [RL01]: (text) => text.replace(/^depends_on: .*$/m, '').concat('\ndepends_on: [RL-01]\n'),
    });
    const [problem] = checkFiles(broken).problems;
    expect(problem).toEqual({
      file: RL01,
      line: lineOf(broken, RL01, 'depends_on:'),
      rule: 'dependency-cycle',
      message: 'depends on itself: RL-01 -> RL-01',
    });
  });

  it('points at the file of the whole where no practice is at fault', () => {
    const broken = changed({
      'criteria.yaml': (text) => text.replace('figure: monthly_users', 'figure: visitors'),
    });
    const criteria = checkFiles(broken).problems.find(({ rule }) => rule === 'criterion-figure');
    expect(criteria).toMatchObject({ file: 'criteria.yaml' });
    expect(criteria?.message).toMatch(/^visitors: is no figure/);
  });

  it('tells of all unreadable files at once, and then of nothing else', () => {
    const broken = changed({
      [RL03]: (text) => text.replace(/^impact: 3$/m, 'impact: 9'),
      'releases.yaml': () => 'releases: none\n',
    });
    const { catalogue, problems } = checkFiles(broken);
    expect(catalogue).toBeNull();
    expect(problems.map(({ file, rule }) => [file, rule])).toEqual([
      [RL03, 'schema'],
      ['releases.yaml', 'schema'],
    ]);
  });
});

describe('the register of releases', () => {
  const catalogue = parseCatalogue(files);
  const released = (version: string, change: (release: ReturnType<typeof releaseOf>) => void) => {
    const release = { ...releaseOf(catalogue, '2026-11-01'), version };
    change(release);
    return release;
  };
  const withRegister = (register: object, changes: Parameters<typeof changed>[0] = {}) =>
    checkFiles(changed({ ...changes, 'releases.yaml': () => JSON.stringify(register) })).problems;
  const same = (): void => undefined;

  it('takes content that is what was released under its name', () => {
    expect(withRegister({ releases: [released(catalogue.version, same)] })).toEqual([]);
  });

  it('tells at once when content is edited under a released name, and what was', () => {
    const problems = withRegister(
      { releases: [released(catalogue.version, same)] },
      { [RL03]: (text) => text.replace('impact: 3', 'impact: 4') },
    );
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'releases.yaml',
        rule: 'released-content-edited',
        message: expect.stringContaining('edited since: RL-03'),
      }),
    ]);
  });

  it('asks for a higher revision of what differs from the release before', () => {
    const register = { releases: [released('2026.10', same)] };
    expect(withRegister(register)).toEqual([]);
    const edit = (text: string) => text.replace('impact: 3', 'impact: 4');
    expect(withRegister(register, { [RL03]: edit })).toEqual([
      expect.objectContaining({ file: RL03, line: 2, rule: 'revision-not-raised' }),
    ]);
    const raised = (text: string) => edit(text).replace(/^revision: \d+$/m, 'revision: 99');
    expect(withRegister(register, { [RL03]: raised })).toEqual([]);
  });

  it('misses a released id that is gone until it is retired, and then refuses it for ever', () => {
    const before = released(
      '2026.10',
      (release) => (release.practices['RL-77'] = '1:0123456789ab'),
    );
    expect(withRegister({ releases: [before] })).toEqual([
      expect.objectContaining({ file: 'releases.yaml', rule: 'id-lost' }),
    ]);
    const retired = {
      id: 'RL-77',
      since: '2026.11',
      because: 'part of RL-03 now',
      as: 'merged' as const,
      replaced_by: ['RL-03'],
    };
    const other = { ...retired, id: 'RL-78' };
    expect(withRegister({ releases: [before], retired: [retired] })).toEqual([]);
    expect(withRegister({ releases: [before], retired: [{ ...retired, as: 'split' }] })).toEqual([
      expect.objectContaining({ file: 'releases.yaml', rule: 'replacement-count' }),
    ]);
    expect(
      withRegister({
        releases: [before],
        retired: [
          { ...retired, as: 'renamed' },
          { ...other, as: 'renamed' },
        ],
      }),
    ).toEqual([expect.objectContaining({ file: 'releases.yaml', rule: 'renamed-twice' })]);
    expect(
      withRegister({ releases: [before], retired: [{ ...retired, replaced_by: ['RL-76'] }] }),
    ).toEqual([expect.objectContaining({ rule: 'replacement-unknown' })]);
    expect(withRegister({ releases: [], retired: [{ ...retired, id: 'RL-03' }] })).toEqual([
      expect.objectContaining({ file: RL03, line: 1, rule: 'id-reused' }),
    ]);
  });

  it('refuses a version that is older than the newest release', () => {
    expect(withRegister({ releases: [released('2027.1', same)] })).toEqual([
      expect.objectContaining({ file: 'version.yaml', line: 1, rule: 'version-not-newer' }),
    ]);
  });
});
