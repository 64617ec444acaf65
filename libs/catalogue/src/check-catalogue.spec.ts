import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from './bundled.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { dependencyChecks } from './checks/dependencies.ts';
import { broken, type Case, practice, symptom } from './testing/broken-catalogue.ts';

const cases: Case[] = [
  [
    'unique-id',
    'RL-03',
    /more than once/,
    (c) => c.practices.push(structuredClone(practice(c, 'RL-03'))),
  ],
  [
    'unique-id',
    'disk-full',
    /more than once/,
    (c) => c.symptoms.push(structuredClone(symptom(c, 'disk-full'))),
  ],
  [
    'unique-id',
    'monthly_users',
    /more than once/,
    (c) => c.criteria.push(...structuredClone(c.criteria.slice(0, 1))),
  ],
  ['id-fits-topic', 'RL-03', /begins with CA-/, (c) => (practice(c, 'RL-03').topic = 'caching')],
  ['stage-text', 'mvp', /no text/, (c) => c.stages.shift()],
  ['topic-text', 'caching', /no text/, (c) => c.topics.shift()],
  ['dependency-dangling', 'RL-03', /ZZ-99/, (c) => practice(c, 'RL-03').depends_on.push('ZZ-99')],
  [
    'dependency-later-stage',
    'RL-01',
    /later stage re-architecture/,
    (c) => practice(c, 'RL-01').depends_on.push('LB-01'),
  ],
  [
    'dependency-weaker-gate',
    'RL-03',
    /CA-02, which is recommended/,
    (c) => practice(c, 'RL-03').depends_on.push('CA-02'),
  ],
  ['dependency-twice', 'RL-03', /twice/, (c) => practice(c, 'RL-03').depends_on.push('RL-01')],
  [
    'dependency-deprecated',
    'RL-03',
    /RL-01, which is deprecated/,
    (c) => (practice(c, 'RL-01').lifecycle = 'deprecated'),
  ],
  [
    'symptom-untreated',
    'uploads-vanish',
    /no practice/,
    (c) => (practice(c, 'ST-03').treats = ['disk-full']),
  ],
  [
    'symptom-untreated',
    'uploads-vanish',
    /no practice/,
    (c) =>
      c.practices
        .filter(({ treats }) => treats.includes('uploads-vanish'))
        .forEach((p) => (p.lifecycle = 'deprecated')),
  ],
  [
    'symptom-unknown',
    'RL-03',
    /not-a-symptom/,
    (c) => practice(c, 'RL-03').treats.push('not-a-symptom'),
  ],
  [
    'look-alike-unknown',
    'disk-full',
    /not-a-symptom/,
    (c) =>
      symptom(c, 'disk-full').look_alikes.push({
        symptom: 'not-a-symptom',
        tell_apart: 'by looking',
      }),
  ],
  [
    'look-alike-unknown',
    'disk-full',
    /like itself/,
    (c) =>
      symptom(c, 'disk-full').look_alikes.push({ symptom: 'disk-full', tell_apart: 'by looking' }),
  ],
  [
    'stage-without-required',
    'stability',
    /never be judged/,
    (c) =>
      c.practices.filter((p) => p.stage === 'stability').forEach((p) => (p.gate = 'recommended')),
  ],
  [
    'stage-without-required',
    'mvp',
    /never be judged/,
    (c) =>
      c.practices.filter((p) => p.stage === 'mvp').forEach((p) => (p.lifecycle = 'deprecated')),
  ],
  [
    'expression',
    'RL-03',
    /trigger\.when: "instance" is not a known fact.*\(at character 8\)/,
    (c) => (practice(c, 'RL-03').trigger = { when: 'system.instance >= 2', says: 'two instances' }),
  ],
  [
    'expression',
    'RL-03',
    /applies_when: .*never "servce"/,
    (c) => (practice(c, 'RL-03').applies_when = 'system.kind == "servce"'),
  ],
  [
    'levels-distinct',
    'RL-03',
    /same description/,
    (c) =>
      (practice(c, 'RL-03').question.levels.partial =
        `${practice(c, 'RL-03').question.levels.started.toUpperCase()} `),
  ],
  [
    'levels-distinct',
    'RL-03',
    /same description/,
    (c) =>
      (practice(c, 'RL-03').question.levels.partial = practice(
        c,
        'RL-03',
      ).question.levels.started.replace(/\.$/, ' !')),
  ],
  [
    'learn-sentence-length',
    'RL-03',
    /32 words, at most 30/,
    (c) =>
      (practice(c, 'RL-03').learn = `${'word '.repeat(16).trim()}: ${'word '.repeat(16).trim()}.`),
  ],
  [
    'learn-sentence-length',
    'RL-03',
    /31 words, at most 30/,
    (c) => (practice(c, 'RL-03').learn = `Short. ${'word '.repeat(31).trim()}.`),
  ],
  ['effort-order', 'RL-03', /low 5, likely 1/, (c) => (practice(c, 'RL-03').effort.low = 5)],
  [
    'effort-order',
    'RL-03',
    /^node: low 3/,
    (c) => (practice(c, 'RL-03').effort.stacks = { node: { low: 3, likely: 2, high: 1 } }),
  ],
  [
    'moves-order',
    'DB-01',
    /db\.connections/,
    (c) => practice(c, 'DB-01').moves.forEach((move) => (move.limit_factor = [3, 2, 1])),
  ],
  [
    'moves-nothing',
    'DB-01',
    /nothing moves/,
    (c) =>
      practice(c, 'DB-01').moves.forEach((move) => {
        move.limit_factor = [1, 1, 1];
        move.demand_factor = [1, 1, 1];
      }),
  ],
  [
    'criterion-figure',
    'visitors',
    /no figure of a system/,
    (c) =>
      c.criteria.forEach((criterion, i) => {
        if (i === 0) criterion.figure = 'visitors';
      }),
  ],
  [
    'criterion-order',
    'monthly_users',
    /do not grow/,
    (c) =>
      c.criteria.forEach((criterion, i) => {
        if (i === 0) criterion.thresholds.scale = 1;
      }),
  ],
  [
    'placeholder',
    'RL-03',
    /^playbook\.steps\.0\.detail holds "TODO"/,
    (c) =>
      practice(c, 'RL-03').playbook.steps.forEach(
        (step) => (step.detail = 'TODO: write this step'),
      ),
  ],
  [
    'placeholder',
    'disk-full',
    /Lorem ipsum/i,
    (c) => (symptom(c, 'disk-full').shows = 'Lorem ipsum dolor sit amet'),
  ],
  [
    'article-uncovered',
    'N6',
    /no practice or symptom/,
    (c) => c.practices.forEach((p) => (p.article = p.article.filter((id) => id !== 'N6'))),
  ],
  [
    'article-uncovered',
    'N6',
    /no practice or symptom/,
    (c) =>
      c.practices
        .filter(({ article }) => article.includes('N6'))
        .forEach((p) => (p.lifecycle = 'deprecated')),
  ],
  [
    'source-address',
    'RL-03',
    /example\.com/,
    (c) =>
      practice(c, 'RL-03').sources.push({
        title: 'Notes',
        publisher: 'Somebody',
        url: 'https://docs.example.com/limits',
      }),
  ],
  [
    'source-twice',
    'RL-03',
    /given twice/,
    (c) => practice(c, 'RL-03').sources.push(...structuredClone(practice(c, 'RL-03').sources)),
  ],
  ['article-unknown', 'RL-03', /Z9/, (c) => practice(c, 'RL-03').article.push('Z9')],
];

describe('checkCatalogue', () => {
  it.each(cases)('reports %s of %s', (rule, subject, message, change) => {
    const problems = checkCatalogue(broken(change));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule, subject, message: expect.stringMatching(message) }),
    );
    // The same content unchanged breaks nothing: it is the change that is found.
    expect(checkCatalogue(bundledCatalogue())).toEqual([]);
  });

  it('shows a cycle from end to end', () => {
    const problems = checkCatalogue(
      broken((c) => {
        practice(c, 'RL-01').depends_on = ['RL-05'];
        practice(c, 'RL-05').depends_on = ['RL-07'];
        practice(c, 'RL-07').depends_on = ['RL-01'];
      }),
    );
    expect(problems).toEqual([
      {
        rule: 'dependency-cycle',
        subject: 'RL-01',
        message: 'depends on itself: RL-01 -> RL-05 -> RL-07 -> RL-01',
        at: ['depends_on'],
      },
    ]);
  });

  it('finds a cycle in any graph that has one, and none in any that has not', () => {
    const whole = bundledCatalogue();
    const alike = whole.practices.filter((p) => p.stage === 'breakdown' && p.gate === 'required');
    const node = fc.nat(alike.length - 1);
    const edges = fc.array(fc.tuple(node, node), { maxLength: 40 });
    fc.assert(
      fc.property(edges, fc.boolean(), (pairs, close) => {
        const down = [
          ...new Map(pairs.filter(([a, b]) => a < b).map((pair) => [pair.join(), pair])).values(),
        ];
        const first = down[0];
        const links = close && first ? [...down, [first[1], first[0]] as const] : down;
        const practices = alike.map((p, from) => ({
          ...p,
          depends_on: links.filter(([a]) => a === from).map(([, b]) => alike[b]?.id ?? ''),
        }));
        const problems = dependencyChecks.flatMap((check) => check({ ...whole, practices }));
        expect(problems.map(({ rule }) => rule)).toEqual(
          close && first ? ['dependency-cycle'] : [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('takes the statements that must be covered from the caller', () => {
    const catalogue = bundledCatalogue();
    expect(checkCatalogue(catalogue, ['D1', 'N1'])).toEqual([]);
    expect(checkCatalogue(catalogue, ['D1', 'Q7'])).toEqual([
      expect.objectContaining({ rule: 'article-uncovered', subject: 'Q7' }),
    ]);
  });
});
