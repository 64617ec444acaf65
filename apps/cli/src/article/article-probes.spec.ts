import { bundledCatalogue } from '@pitwall/catalogue';
import { CHECKS } from '@pitwall/doctor';
import { PROBES } from '@pitwall/scanner';
import { describe, expect, it } from 'vitest';
import { ARTICLE_PROBES, type Answer } from './article-probes.ts';

const { article, practices } = bundledCatalogue();
const answers = Object.values(ARTICLE_PROBES).flat();
const code = (names: readonly string[] = []) => names.map((name) => `\`${name}\``).join(', ');

const row = (id: string, { item, probes, checks, otherwise = '' }: Answer): string =>
  `| ${id} | ${item} | ${code(probes)} | ${code(checks)} | ${otherwise} |`;

const page = (): string =>
  [
    '# What the article names, and what finds it',
    '',
    'Each statement of the article has an id ([article.md](article.md) tells what it says and which practices answer it). Here stands',
    'which probes of `pitwall scan` and which checks of `pitwall doctor` look for it, and where neither can, what does instead.',
    '',
    'This page is made by `apps/cli/src/article/article-probes.spec.ts`, which fails when it names a probe that does not exist, or leaves out',
    'one that does. Write it anew with `npx vitest run --project unit apps/cli/src/article -u`.',
    '',
    '| id | what can be seen | probes | checks of a database | otherwise |',
    '|---|---|---|---|---|',
    ...article.flatMap(({ id }) => (ARTICLE_PROBES[id] ?? []).map((answer) => row(id, answer))),
    '',
  ].join('\n');

describe('what the article names', () => {
  it('is all in the table, each with what finds it or why nothing does', () => {
    expect(Object.keys(ARTICLE_PROBES)).toEqual(article.map(({ id }) => id));
    for (const { item, probes, checks, otherwise } of answers)
      expect([item, probes ?? checks ?? otherwise]).not.toContain(undefined);
  });

  it('is found by probes and checks that exist, and every one of them is in the table', () => {
    const named = (of: 'probes' | 'checks') =>
      [...new Set(answers.flatMap((one) => one[of] ?? []))].sort();
    const names = (all: readonly { definition: { name: string } }[]) =>
      all.map(({ definition }) => definition.name).sort();
    expect(named('probes')).toEqual(names(PROBES));
    expect(named('checks')).toEqual(names(CHECKS));
  });

  it('is judged by practices that the catalogue ties to it', () => {
    const practiceOf = new Map(
      [...PROBES, ...CHECKS].map(({ definition }) => [definition.name, definition.practice]),
    );
    const ids = new Set(practices.map(({ id }) => id));
    for (const name of answers.flatMap(({ probes = [], checks = [] }) => [...probes, ...checks]))
      expect([name, ids.has(practiceOf.get(name) ?? '')]).toEqual([name, true]);
  });

  it('stands in the documentation', async () => {
    await expect(page()).toMatchFileSnapshot('../../../../docs/article-probes.md');
  });
});
