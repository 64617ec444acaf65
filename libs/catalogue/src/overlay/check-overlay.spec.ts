import type { Catalogue } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { bundledCatalogue } from '../bundled.ts';
import { checkOverlay } from './check-overlay.ts';

const base = bundledCatalogue();
const released = (id: string) => {
  const practice = base.practices.find((one) => one.id === id);
  if (!practice) throw new Error(`no ${id}`);
  return structuredClone(practice);
};
const own = (id: string, changes: object = {}) => ({
  ...released('RL-03'),
  id,
  title: `Practice ${id} of our own`,
  depends_on: [],
  treats: [],
  article: [],
  ...changes,
});
const withDetail = (detail: string) => {
  const practice = own('X-ACME-01');
  return { ...practice, playbook: { ...practice.playbook, steps: [{ title: 'Go', detail }] } };
};
const overlay = (parts: object): string =>
  stringify({ format: 'pitwall.overlay/1', name: 'Ours', ...parts }, { lineWidth: 0 });
const problemsOf = (text: string, catalogue: Catalogue = base) => {
  const checked = checkOverlay(text, catalogue);
  return checked.ok ? [] : checked.problems;
};
const lineOf = (text: string, part: string): number =>
  1 + text.split('\n').findIndex((line) => line.includes(part));

describe('an overlay', () => {
  it('adds, changes and hides, and leaves the release as it was', () => {
    const before = structuredClone(base);
    const leaf = base.practices.find(
      ({ id, gate, treats }) =>
        gate === 'recommended' &&
        treats.length === 0 &&
        !base.practices.some(({ depends_on }) => depends_on.includes(id)),
    );
    if (!leaf) throw new Error('no practice can be hidden');
    const checked = checkOverlay(
      overlay({
        add: [own('X-ACME-01')],
        change: [{ id: 'RL-03', impact: 5, effort: { likely: 2 }, title: 'Counters are shared' }],
        hide: [{ id: leaf.id, because: 'we do without' }],
      }),
      base,
    );
    if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
    const { practices } = checked.catalogue;
    expect(practices).toHaveLength(base.practices.length);
    expect(practices.find(({ id }) => id === 'X-ACME-01')?.topic).toBe('rate-limiting');
    expect(practices.find(({ id }) => id === leaf.id)).toBeUndefined();
    const changed = practices.find(({ id }) => id === 'RL-03');
    expect(changed).toMatchObject({
      impact: 5,
      title: 'Counters are shared',
      depends_on: released('RL-03').depends_on,
      effort: { low: released('RL-03').effort.low, likely: 2, stacks: {} },
    });
    expect(base).toEqual(before);
  });

  it.each([
    ['yaml', 'format: pitwall.overlay/1\nname: [', 'name'],
    ['schema', overlay({ add: [own('RL-77')] }), 'id: RL-77'],
    ['schema', overlay({ change: [{ id: 'RL-03', impact: 9 }] }), 'impact: 9'],
    ['overlay-unknown', overlay({ hide: [{ id: 'RL-98', because: 'gone' }] }), 'id: RL-98'],
    ['overlay-nothing', overlay({ change: [{ id: 'RL-03', because: 'no reason' }] }), 'id: RL-03'],
    ['overlay-twice', overlay({ add: [own('X-A-01'), own('X-A-01', { impact: 2 })] }), ''],
    [
      'dependency-dangling',
      overlay({ add: [own('X-A-01', { depends_on: ['X-A-99'] })] }),
      '- X-A-99',
    ],
    [
      'dependency-later-stage',
      overlay({ change: [{ id: 'RL-01', depends_on: ['RL-03'] }] }),
      '- RL-03',
    ],
    [
      'dependency-weaker-gate',
      overlay({ change: [{ id: 'RL-01', gate: 'recommended' }] }),
      'id: RL-01',
    ],
    [
      'learn-sentence-length',
      overlay({ change: [{ id: 'RL-03', learn: `${'word '.repeat(31)}.` }] }),
      'learn:',
    ],
    ['placeholder', overlay({ change: [{ id: 'RL-03', why: 'TODO: say why' }] }), 'why:'],
    [
      'levels-distinct',
      overlay({
        change: [
          {
            id: 'RL-03',
            question: {
              ...released('RL-03').question,
              levels: {
                absent: 'the same',
                started: 'the same',
                partial: 'partly',
                in_place: 'it is there',
                proven: 'it is shown',
              },
            },
          },
        ],
      }),
      '',
    ],
    [
      'expression',
      overlay({ change: [{ id: 'RL-03', applies_when: 'system.secrets == 1' }] }),
      'applies_when',
    ],
    [
      'expression',
      overlay({ change: [{ id: 'RL-03', applies_when: `${'!'.repeat(400)}true` }] }),
      'applies_when',
    ],
    [
      'schema',
      overlay({ change: [{ id: 'RL-03', applies_when: `true ${'|| true '.repeat(200)}` }] }),
      'applies_when',
    ],
    [
      'hidden-characters',
      overlay({ change: [{ id: 'RL-03', title: 'Shared \u202e counters' }] }),
      'title:',
    ],
    [
      'hidden-characters',
      overlay({ change: [{ id: 'RL-03', title: 'Shared \u0000 counters' }] }),
      'title:',
    ],
    ['too-long', overlay({ add: [withDetail('word '.repeat(4_001))] }), 'detail:'],
    ['too-deep', overlay({ add: [withDetail('>'.repeat(9_000))] }), 'detail:'],
    ['too-large', 'x'.repeat(1_000_001), ''],
  ])('is refused by %s, with its line', (rule, text, part) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    const [problem] = problems.filter((one) => one.rule === rule);
    expect(problem?.file).toBe('overlay.yaml');
    if (part !== '') expect(problem?.line).toBe(lineOf(text, part));
    expect(problem?.message).not.toBe('');
  });

  it.each([0, 60, 120])('takes any text that the catalogue itself has, from the %d. on', (from) => {
    const add = base.practices
      .slice(from, from + 60)
      .map(({ playbook }, index) => own(`X-ACME-${String(index + 10)}`, { playbook }));
    const rules = problemsOf(overlay({ add })).map(({ rule }) => rule);
    expect(rules.filter((rule) => rule.startsWith('too-'))).toEqual([]);
  });

  it('shows a cycle that it closes', () => {
    const text = overlay({
      add: [
        own('X-A-01', { depends_on: ['X-A-02'] }),
        own('X-A-02', { depends_on: ['X-A-03'] }),
        own('X-A-03', { depends_on: ['X-A-01'] }),
      ],
    });
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        rule: 'dependency-cycle',
        message: expect.stringContaining('X-A-01 -> X-A-02 -> X-A-03 -> X-A-01'),
      }),
    ]);
  });

  it('names who still needs what it hides, at the place where it is hidden', () => {
    const text = overlay({ hide: [{ id: 'RL-01', because: 'we have no public endpoints' }] });
    const problems = problemsOf(text);
    expect(problems[0]?.line).toBe(lineOf(text, 'id: RL-01'));
    expect(problems.map(({ message }) => message).join('\n')).toMatch(
      /RL-03 depends on RL-01, which is not in the catalogue/,
    );
  });

  it('does not grow by aliases', () => {
    const text = `format: pitwall.overlay/1\nname: &a Ours\nadd: []\nchange: []\nhide:\n  - { id: CA-01, because: *a }\n`;
    expect(problemsOf(text)).toEqual([
      { file: 'overlay.yaml', line: 6, rule: 'yaml', message: 'aliases cannot be used' },
    ]);
  });

  it('keeps hostile text as text: it is rendered as Markdown, and that makes no HTML', () => {
    const hostile = '<img src=x onerror=alert(1)> [click](javascript:alert(1))';
    const checked = checkOverlay(overlay({ change: [{ id: 'RL-03', why: hostile }] }), base);
    expect(checked.ok && checked.catalogue.practices.find(({ id }) => id === 'RL-03')?.why).toBe(
      hostile,
    );
    expect(
      problemsOf(
        overlay({
          change: [
            { id: 'RL-03', sources: [{ title: 'x', publisher: 'y', url: 'javascript:alert(1)' }] },
          ],
        }),
      ).map(({ rule }) => rule),
    ).toEqual(['schema']);
  });
});
