import type { Rule, RuleSource } from './rule-schema.ts';

/** What an outcome means that suggests nothing. */
export const UNTOLD = {
  means: 'It cannot be told from here, or there is nothing to tell it of.',
  suggests: null,
  confidence: 'low' as const,
};

/** What parsing a rule that is right gives, without the cost of finding out whether it is. */
export const withDefaults = ({ signs, outcomes, decide, ...rule }: RuleSource): Rule => ({
  ...rule,
  decide: decide as Rule['decide'],
  signs: Object.fromEntries(
    Object.entries(signs).map(([name, { blocks, ...sign }]) => [
      name,
      blocks
        ? {
            ...sign,
            blocks: blocks.map((block) => ({ ...block, keyword: block.keyword ?? 'resource' })),
          }
        : sign,
    ]),
  ),
  outcomes: { not_visible: UNTOLD, not_applicable: UNTOLD, ...outcomes },
});
