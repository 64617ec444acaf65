import { bundledCatalogue } from '@pitwall/catalogue';
import { STACKS, type Outcome, type Stack } from '@pitwall/contracts';
import { PROBES } from '@pitwall/scanner';
import { describe, expect, it } from 'vitest';

const NAMES: Record<Stack, string> = {
  node: 'Node',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
  go: 'Go',
  php: 'PHP',
  dotnet: '.NET',
  other: 'other',
};
const SAYS: readonly [Outcome, string][] = [
  ['present', 'in place'],
  ['partial', 'partly'],
  ['absent', 'missing'],
];

const titles = new Map(bundledCatalogue().practices.map(({ id, title }) => [id, title]));
const definitions = PROBES.map(({ definition }) => definition).sort(
  (a, b) => a.practice.localeCompare(b.practice, 'en') || a.name.localeCompare(b.name, 'en'),
);
const cells = (...all: string[]) => `| ${all.join(' | ')} |`;

const page = (): string =>
  [
    '# What the scanner looks for',
    '',
    `The ${definitions.length} probes of \`pitwall scan\`, by the practice that each speaks of, with the stacks whose code or files it reads and`,
    'what it can say of them. Of any other stack, and of what it does not see, it says `not_visible`. `pitwall explain` with',
    'the name of a probe, and SARIF, tell what it takes as evidence and what it cannot see ([the scanner](scanner.md)).',
    '',
    'This page is made by `apps/cli/src/reference/probe-table.spec.ts`, which fails when the two differ. Write it anew with',
    '`npx vitest run --project unit apps/cli/src/reference -u`.',
    '',
    cells('practice', 'probe', ...STACKS.map((stack) => NAMES[stack]), 'can say'),
    cells(...Array<string>(STACKS.length + 3).fill('---')),
    ...definitions.map(({ name, practice, stacks, outcomes }) =>
      cells(
        `${practice} ${titles.get(practice) ?? ''}`,
        `\`${name}\``,
        ...STACKS.map((stack) => (stacks.includes(stack) ? '✓' : '')),
        SAYS.flatMap(([outcome, words]) => (outcomes[outcome] ? [words] : [])).join(', '),
      ),
    ),
    '',
  ].join('\n');

describe('docs/probes.md', () => {
  it('is what the probes say of themselves', async () => {
    await expect(page()).toMatchFileSnapshot('../../../../docs/probes.md');
  });

  it('names practices that the catalogue has, and something that each probe can say', () => {
    for (const { name, practice, stacks, outcomes } of definitions) {
      expect([name, titles.has(practice)]).toEqual([name, true]);
      expect(stacks.length, name).toBeGreaterThan(0);
      expect(SAYS.some(([outcome]) => outcomes[outcome]), name).toBe(true); // prettier-ignore
    }
  });
});
