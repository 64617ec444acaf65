import { describe, expect, it } from 'vitest';
import { overlaySchema } from '@pitwall/contracts';
import { parse } from 'yaml';
import { bundledCatalogue } from '../bundled.ts';
import { importOverlay } from './import-overlay.ts';

const base = bundledCatalogue();
const resource = (displayText: string, url: string) => ({ displayText, url });

const LENS = {
  schemaVersion: '2021-11-01',
  name: 'Order service lens',
  description: 'What we look at',
  _internal: 'lenses carry fields of their own',
  pillars: [
    {
      id: 'rel',
      name: 'Reliability',
      questions: [
        {
          id: 'rel1',
          title: 'How do you back up orders?',
          description: 'Orders that are lost cannot be charged.',
          choices: [
            {
              id: 'rel1_backup',
              title: 'Orders are backed up every day',
              description: 'A copy leaves the region every night.',
              helpfulResource: resource('Backups', 'https://docs.aws.amazon.com/backup/'),
              improvementPlan: resource('Set up AWS Backup.', 'http://insecure.example.org/'),
            },
            { id: 'rel1_restore', title: 'A restore is rehearsed' },
            { id: 'rel1_no', title: 'None of these' },
          ],
          riskRules: [
            { condition: 'rel1_backup && rel1_restore', risk: 'NO_RISK' },
            { condition: 'rel1_restore && !rel1_backup', risk: 'HIGH_RISK' },
            { condition: 'default', risk: 'HIGH_RISK' },
          ],
        },
      ],
    },
  ],
};

const DSOMM = `---
meta:
  version: 4.0.0
---
Build and Deployment:
  Build:
    Defined build process:
      uuid: 11111111-1111-4111-8111-111111111111
      risk: Builds by hand go wrong.
      measure: The build is one command.
      level: 1
      difficultyOfImplementation: { knowledge: 2, time: 3, resources: 2 }
      usefulness: 4
      implementation:
        - { name: Jenkins, tags: [], url: "https://www.jenkins.io/" }
      isImplemented: true
      dependsOn: [Signed artifacts]
    Signed artifacts:
      uuid: 22222222-2222-4222-8222-222222222222
      risk: [A swapped artifact, is not noticed]
      measure: Artifacts are signed.
      level: 3
      usefulness: 3
      dependsOn:
        - 11111111-1111-4111-8111-111111111111
        - 99999999-9999-4999-8999-999999999999
    Broken one: just a text
    Later:
      risk: TODO
      measure: It is not written yet.
`;

describe('the import of a custom lens', () => {
  const result = importOverlay(JSON.stringify(LENS), base);

  it('makes a sound overlay, and tells of every part', () => {
    expect(result.problems).toEqual([]);
    expect(result.effect?.added).toHaveLength(2);
    expect(result.report?.mapped.map(({ from }) => from)).toEqual([
      'rel / rel1 / rel1_backup',
      'rel / rel1 / rel1_restore',
    ]);
    expect(result.report?.skipped).toEqual([
      {
        from: 'rel / rel1 / rel1_backup: http://insecure.example.org/',
        because: 'the address is not HTTPS',
      },
      { from: 'rel / rel1 / rel1_no', because: 'it says that none of the others is done' },
    ]);
  });

  it('maps title, reason, topic, weight, steps and sources', () => {
    const { add } = overlaySchema.parse(parse(result.text));
    expect(add[0]).toMatchObject({
      title: 'Orders are backed up every day',
      statement: 'A copy leaves the region every night.',
      why: 'How do you back up orders? Orders that are lost cannot be charged.',
      topic: 'database',
      gate: 'recommended',
      impact: 4,
      sources: [{ title: 'Backups', url: 'https://docs.aws.amazon.com/backup/' }],
    });
    expect(add[0]?.playbook.steps.map(({ title }) => title)).toEqual(['Set up AWS Backup.']);
  });

  it('says a question once whose description only repeats it', () => {
    const [pillar] = LENS.pillars;
    const [question] = pillar?.questions ?? [];
    const repeated = { ...question, description: `${question?.title ?? ''} ` };
    const lens = { ...LENS, pillars: [{ ...pillar, questions: [repeated] }] };
    const { text } = importOverlay(JSON.stringify(lens), base);
    expect(overlaySchema.parse(parse(text)).add[0]?.why).toBe(question?.title);
  });

  it('gives the same ids again, and takes the place of what it gave before', () => {
    const again = importOverlay(JSON.stringify(LENS), base, { into: result.text });
    expect(again.problems).toEqual([]);
    expect(again.effect).toEqual(result.effect);
  });

  it('gives a number to a title that stands twice, or is the catalogue’s, and tells of it', () => {
    const [pillar] = LENS.pillars;
    const [question] = pillar?.questions ?? [];
    const titles = [
      'Alarms exist',
      'alarms exist ',
      base.practices[0]?.title ?? '',
      'Alarms exist',
    ];
    const choices = titles.map((title, index) => ({ id: `c${index}`, title }));
    const lens = { ...LENS, pillars: [{ ...pillar, questions: [{ ...question, choices }] }] };
    const { problems, report, text } = importOverlay(JSON.stringify(lens), base);
    expect(problems).toEqual([]);
    const own = overlaySchema.parse(parse(text)).add.map(({ title }) => title);
    expect(own).toEqual([
      'Alarms exist',
      'alarms exist (2)',
      `${base.practices[0]?.title ?? ''} (2)`,
      'Alarms exist (3)',
    ]);
    expect(report?.mapped.map(({ title }) => title)).toEqual(own);
    expect(report?.approximated.join(' ')).toContain('"Alarms exist (3)"');
  });

  it('makes the same of an overlay that it wrote and of one that a person touched', () => {
    const more = { ...LENS, name: 'Another lens' };
    const anew = importOverlay(JSON.stringify(more), base, { into: result.text });
    const touched = importOverlay(JSON.stringify(more), base, { into: `# ours\n${result.text}` });
    expect(touched.text).toMatch(/^# ours\n/);
    expect(parse(touched.text)).toEqual(parse(anew.text));
    expect(anew.effect?.added).toHaveLength(4);
    expect(anew.report?.mapped.map(({ title }) => title)).toContain('A restore is rehearsed (2)');
  });

  it('tells where an overlay is broken that it would be put into', () => {
    const { report, text, problems } = importOverlay(JSON.stringify(LENS), base, {
      into: 'format: pitwall.overlay/1\nname: [\n',
    });
    expect([report, text]).toEqual([null, '']);
    expect(problems[0]).toMatchObject({ file: 'overlay.yaml', rule: 'yaml' });
  });

  it('keeps what the organization wrote itself, with its comments', () => {
    const into =
      'format: pitwall.overlay/1\nname: Ours\n# because of last year\nchange:\n  - id: RL-03\n    impact: 5\n';
    const merged = importOverlay(JSON.stringify(LENS), base, { into });
    expect(merged.problems).toEqual([]);
    expect(merged.text).toContain('# because of last year');
    expect(merged.effect?.changed).toEqual(['RL-03']);
    expect(merged.effect?.added).toHaveLength(2);
  });
});

describe('the import of a DSOMM model', () => {
  const result = importOverlay(DSOMM, base);

  it('makes a sound overlay, and tells of every part', () => {
    expect(result.problems).toEqual([]);
    expect(result.report).toMatchObject({ format: 'owasp-dsomm', name: 'OWASP DSOMM 4.0.0' });
    expect(result.report?.mapped).toHaveLength(2);
    expect(result.report?.skipped.map(({ from, because }) => `${from}: ${because}`)).toEqual([
      expect.stringContaining('Build and Deployment / Build / Broken one'),
      'Build and Deployment / Build / Later: its text is not written yet: it holds "TODO"',
      'Build and Deployment / Build / Defined build process: depends on Signed artifacts: that is of a later stage',
      'Build and Deployment / Build / Signed artifacts: depends on 99999999-9999-4999-8999-999999999999: no such activity is in the file',
      'Build and Deployment / Build / Defined build process: progress: answers belong to a system: give them in its assessment',
    ]);
  });

  it('maps level, usefulness, difficulty and what stands on what', () => {
    const { add } = overlaySchema.parse(parse(result.text));
    const [first, second] = add;
    expect(first).toMatchObject({
      title: 'Defined build process',
      statement: 'The build is one command.',
      topic: 'delivery',
      stage: 'breakdown',
      impact: 4,
      effort: { low: 2, likely: 4, high: 8, skills: 2 },
      depends_on: [],
    });
    expect(second).toMatchObject({ stage: 'scale', depends_on: [first?.id] });
    expect(second?.why).toBe('A swapped artifact is not noticed');
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['nothing at all', 'hello', 'format'],
    ['broken YAML', 'a: [', 'yaml'],
    [
      'a lens of another format',
      JSON.stringify({ ...LENS, schemaVersion: '1999-01-01' }),
      'schema',
    ],
    ['a list', '- 1\n- 2', 'format'],
    ['a model without activities', 'Build: {}', 'format'],
    ['too much', 'x'.repeat(2_000_001), 'too-large'],
    [
      'a bomb of aliases',
      `a: &a {x: 1}\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]`,
      'yaml',
    ],
  ])('is refused: %s', (_, text, rule) => {
    const result = importOverlay(text, base);
    expect(result.report).toBeNull();
    expect(result.text).toBe('');
    expect(result.problems[0]).toMatchObject({ file: 'import', rule });
    expect(result.problems[0]?.message).toMatch(/.[^:]$/);
  });
});
