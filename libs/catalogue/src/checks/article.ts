import type { Catalogue } from '@pitwall/contracts';
import type { CatalogueProblem } from './problem.ts';

/** What a team can do or feel needs a practice or symptom; the rest is what the product itself is for. */
const COVERED_KINDS = new Set([
  'shortcut',
  'symptom',
  'assumption',
  'anti-pattern',
  'trap',
  'practice',
]);

/** The statements that some practice or symptom must name. */
export const statementsToCover = ({ article }: Catalogue): string[] =>
  article.filter(({ kind }) => COVERED_KINDS.has(kind)).map(({ id }) => id);

/** Every statement in `required` is named by a practice or symptom, and every named one exists. */
export const checkArticle = (
  catalogue: Catalogue,
  required: readonly string[] = statementsToCover(catalogue),
): CatalogueProblem[] => {
  const known = new Set([...catalogue.article.map(({ id }) => id), ...required]);
  const owners = [...catalogue.practices, ...catalogue.symptoms];
  const current = catalogue.practices.filter(({ lifecycle }) => lifecycle !== 'deprecated');
  const named = new Set([...current, ...catalogue.symptoms].flatMap(({ article }) => article));
  return [
    ...required
      .filter((id) => !named.has(id))
      .map((id) => ({
        rule: 'article-uncovered',
        subject: id,
        message: 'no practice or symptom names this statement',
        at: ['article', catalogue.article.findIndex((statement) => statement.id === id)],
      })),
    ...owners.flatMap((owner) =>
      owner.article
        .filter((id) => !known.has(id))
        .map((id) => ({
          rule: 'article-unknown',
          subject: owner.id,
          message: `names the statement ${id}, which does not exist`,
          at: ['article', owner.article.indexOf(id)],
        })),
    ),
  ];
};
