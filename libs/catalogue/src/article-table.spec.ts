import { describe, expect, it } from 'vitest';
import { bundledCatalogue } from './bundled.ts';

const catalogue = bundledCatalogue();
const { article, practices, stages, symptoms } = catalogue;

/**
 * Where the product itself answers a statement that is no practice and no symptom, beside the content that names it.
 * What stands here is told in `docs/formulas.md` and in the stages' texts.
 */
const PRODUCT: Readonly<Record<string, string>> = {
  M0: 'What is not due is shown as not yet with its trigger, never scored and never a task. The text of the stage MVP says what is too early.',
  B6: 'Peak requests a second is one of the criteria of pressure, with its reasoning.',
  R6: 'The traps stand in what to stop at breakdown and re-architecture, and as pitfalls of the practices listed.',
  S5: 'Four practices of security are due at MVP, and each stage has its own.',
  A1: 'Every practice has a text for someone who has never scaled a system, with no sentence above 30 words.',
  A2: 'A shortcut is an accepted risk with an approver and an expiry. It returns to the task list when it expires.',
  P1: 'The five stages with success and chaos as passages between them.',
  P2: 'A roadmap in dependency order, and a plan in sprints.',
  P3: 'Cost is entered by component, follows growth in the forecast, and stands beside the plan.',
  P4: 'Incidents are tied to the practices that would have prevented them, and make those due.',
  T1: 'Ready stage and pressure stage are told apart, and readiness is a gate and never an average.',
  T2: 'Shortcuts list the incidents that they caused, and an incident brings the shortcut back.',
  T3: 'Pressure, forecast and what-if are about the load that is to come.',
};

const naming = (id: string): string =>
  [
    ...practices.filter((practice) => practice.article.includes(id)).map((practice) => practice.id),
    ...symptoms.filter((symptom) => symptom.article.includes(id)).map((symptom) => symptom.id),
  ].join(', ');

const table = (): string =>
  [
    '# What the article says, and where it is answered',
    '',
    'The source is "From MVP to Millions: Why Scaling Isn\'t a Linear Path". Each of its statements has an id and stands here in our words,',
    'with the practices and symptoms of the catalogue that name it and with what the product itself does about it.',
    '',
    'This page is made from the catalogue by `libs/catalogue/src/article-table.spec.ts`, which fails when the two differ.',
    'After a change of the content, write it anew with `npx vitest run --project unit libs/catalogue/src/article-table.spec.ts -u`.',
    '',
    '| id | what it says | practices and symptoms | the product |',
    '|---|---|---|---|',
    ...article.map(({ id, says }) => `| ${id} | ${says} | ${naming(id)} | ${PRODUCT[id] ?? ''} |`),
    '',
  ].join('\n');

/** The ids of the article's statements, in its own order. They never change. */
const STATEMENTS =
  'M0 M1 M2 M3 M4 M5 M6 M7 B1 B2 B3 B4 B5 B6 R1 R2 R3 R4 R5 R6 D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 N1 N2 N3 N4 N5 N6 N7 N8 S1 S2 S3 S4 S5 A1 A2 P1 P2 P3 P4 T1 T2 T3';

describe('the article', () => {
  it('is there with every statement', () => {
    expect(article.map(({ id }) => id).join(' ')).toBe(STATEMENTS);
  });

  it.each(article.map((statement) => [statement.id, statement] as const))(
    'statement %s is answered',
    (id, { kind }) => {
      const isProduct = ['principle', 'journey', 'audience'].includes(kind);
      expect(naming(id) !== '' || (isProduct && PRODUCT[id] !== undefined)).toBe(true);
      if (isProduct) expect(PRODUCT[id]).toBeDefined();
    },
  );

  it('stands in docs as a table that is true', async () => {
    await expect(table()).toMatchFileSnapshot('../../../docs/article.md');
  });

  it('finds its traps among what to stop, and its patience among what is too early', () => {
    const text = (field: 'stop_doing' | 'too_early') =>
      stages.flatMap((stage) => stage[field]).join(' ');
    for (const trap of ['cache', 'CDN', 'servers']) expect(text('stop_doing')).toContain(trap);
    for (const early of ['cache', 'Kubernetes', 'Sharding', 'rewrite'])
      expect(text('too_early')).toContain(early);
  });
});
