import { nextCatalogue } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import { bundledCatalogue, bundledFiles } from '../bundled.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import { parseContent } from '../parse-catalogue.ts';
import { checkReleases } from './check-releases.ts';
import { compareCatalogues, presentNames, successions } from './compare-catalogues.ts';
import { releaseOf, shortOf } from './release-register.ts';

const first = bundledCatalogue();
/** The whole content with a real edit: two added, two changed, one renamed, one split, two merged, one dropped. */
const second = nextCatalogue(first, {
  version: '2027.1',
  add: [
    { id: 'CA-80', like: 'CA-10' },
    { id: 'MO-80', like: 'MO-17' },
  ],
  change: [
    { id: 'RL-03', impact: 5 },
    { id: 'DB-02', title: 'Slow queries are recorded and looked at every week' },
  ],
  retire: [
    { id: 'LB-20', as: 'dropped' },
    { id: 'DB-05', as: 'renamed', to: ['DB-85'] },
    { id: 'QU-16', as: 'split', to: ['QU-86', 'QU-87'] },
    { id: 'AR-15', as: 'merged', to: ['AR-85'] },
    { id: 'AR-17', as: 'merged', to: ['AR-85'] },
  ],
});

describe('the releases that were really made', () => {
  const { releases } = parseContent(bundledFiles()).register;

  it('are noted, the carried one last', () => {
    expect(releases.length).toBeGreaterThan(1);
    expect(releases.at(-1)?.version).toBe(first.version);
  });

  it('raise the revision of each practice whose text is another, and of no other', () => {
    const raised = first.practices.filter(({ revision }) => revision > 1).map(({ id }) => id);
    // A practice began in the first release that has it.
    const begun = (id: string) => releases.find(({ practices }) => practices[id])?.practices[id];
    const edited = first.practices
      .filter((practice) => begun(practice.id)?.split(':')[1] !== shortOf(practice))
      .map(({ id }) => id);
    expect(raised.length).toBeGreaterThan(0);
    expect(edited).toEqual(raised);
  });
});

describe('a second release of the whole content', () => {
  it('keeps every rule, and what it owes to the first', () => {
    expect(checkCatalogue(second)).toEqual([]);
    const register = { releases: [releaseOf(first, '2026-11-26')], retired: second.retired };
    expect(checkReleases(second, register)).toEqual([]);
    expect(checkReleases(second, { ...register, retired: [] }).map(({ rule }) => rule)).toEqual(
      Array.from({ length: 5 }, () => 'id-lost'),
    );
  });

  it('tells what it adds, changes and retires, and nothing else', () => {
    const difference = compareCatalogues(first, second);
    expect(difference.added.map(({ id }) => id)).toEqual([
      'AR-85',
      'CA-80',
      'DB-85',
      'MO-80',
      'QU-86',
      'QU-87',
    ]);
    const needs = second.practices
      .filter(({ id, depends_on }) => {
        const before = first.practices.find((one) => one.id === id)?.depends_on;
        return before !== undefined && before.join() !== depends_on.join();
      })
      .map(({ id }) => id);
    expect(difference.changed.map(({ id }) => id).sort()).toEqual(
      [...new Set(['DB-02', 'RL-03', ...needs])].sort(),
    );
    expect(difference.changed.find(({ id }) => id === 'RL-03')?.fields).toEqual(['impact']);
    expect(
      difference.retired.map(({ id, as, to }) => `${id} ${as} ${to.join(' ')}`.trim()),
    ).toEqual([
      'AR-15 merged AR-85',
      'AR-17 merged AR-85',
      'DB-05 renamed DB-85',
      'LB-20 dropped',
      'QU-16 split QU-86 QU-87',
    ]);
    expect(difference.symptoms).toEqual({ added: [], changed: [], retired: [] });
    expect(compareCatalogues(first, first)).toMatchObject({ added: [], changed: [], retired: [] });
  });

  it('reads what was said under earlier names by the names of today', () => {
    const names = presentNames(second);
    expect(names('DB-05')).toEqual(['DB-85']);
    expect(names('QU-16')).toEqual(['QU-86', 'QU-87']);
    expect(names('LB-20')).toEqual(['LB-20']);
    expect(names('RL-03')).toEqual(['RL-03']);
  });

  it('goes back by the names alone', () => {
    expect(
      successions(second, first)
        .filter(({ to }) => to.length > 0)
        .map(({ id, to }) => [id, ...to]),
    ).toEqual([['DB-85', 'DB-05']]);
  });
});
