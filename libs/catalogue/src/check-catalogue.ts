import type { Catalogue } from '@pitwall/contracts';
import { checkArticle } from './checks/article.ts';
import { criteriaChecks } from './checks/criteria.ts';
import { dependencyChecks } from './checks/dependencies.ts';
import { identityChecks } from './checks/identity.ts';
import { practiceChecks } from './checks/practice.ts';
import type { CatalogueProblem } from './checks/problem.ts';
import { referenceChecks } from './checks/references.ts';
import { textChecks } from './checks/texts.ts';

const checks = [
  ...identityChecks,
  ...dependencyChecks,
  ...referenceChecks,
  ...practiceChecks,
  ...criteriaChecks,
  ...textChecks,
];

/**
 * Every rule that a catalogue breaks as a whole, empty when it is sound. Pure.
 * `articleIds` are the article's statements that must be covered, by default those that the
 * catalogue itself lists as something to do or to feel.
 */
export const checkCatalogue = (
  catalogue: Catalogue,
  articleIds?: readonly string[],
): CatalogueProblem[] => [
  ...checks.flatMap((check) => check(catalogue)),
  ...checkArticle(catalogue, articleIds),
];
