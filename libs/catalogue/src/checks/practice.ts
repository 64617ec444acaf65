import { isOwnPractice, KNOWN_COMPONENTS, type Practice } from '@pitwall/contracts';
import { checkExpression } from '@pitwall/expressions';
import type { CatalogueProblem, Check } from './problem.ts';
import { isPublicHost, sentences, wordCount } from './words.ts';

/** Longer sentences lose the reader who has never scaled a system. */
const LEARN_WORDS = 30;

type Finding = readonly [rule: string, message: string, ...at: (string | number)[]];

const expressions = (practice: Practice): Finding[] =>
  (
    [
      ['trigger.when', practice.trigger?.when],
      ['applies_when', practice.applies_when],
    ] as const
  ).flatMap(([field, source]) => {
    if (source === undefined) return [];
    const check = checkExpression(source);
    if (check.ok) return [];
    const at = check.position === undefined ? '' : ` (at character ${check.position + 1})`;
    return [['expression', `${field}: ${check.message}${at}`, ...field.split('.')] as const];
  });

const levels = ({ question }: Practice): Finding[] => {
  // Another full stop or another space makes no other description.
  const texts = Object.values(question.levels).map((text) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  return new Set(texts).size === texts.length
    ? []
    : [['levels-distinct', 'two levels have the same description', 'question', 'levels'] as const];
};

const learn = (practice: Practice): Finding[] =>
  sentences(practice.learn)
    .filter((sentence) => wordCount(sentence) > LEARN_WORDS)
    .map(
      (sentence) =>
        [
          'learn-sentence-length',
          `learn has a sentence of ${wordCount(sentence)} words, at most ${LEARN_WORDS}: "${sentence}"`,
          'learn',
        ] as const,
    );

const isAscending = (low: number, likely: number, high: number): boolean =>
  low <= likely && likely <= high;

const effort = ({ effort: { low, likely, high, stacks } }: Practice): Finding[] =>
  [['effort', { low, likely, high }] as const, ...Object.entries(stacks)]
    .filter(([, range]) => !isAscending(range.low, range.likely, range.high))
    .map(
      ([name, range]) =>
        [
          'effort-order',
          `${name}: low ${range.low}, likely ${range.likely}, high ${range.high} do not ascend`,
          'effort',
          ...(name === 'effort' ? [] : ['stacks', name]),
        ] as const,
    );

/** The article's trap of a bolted-on cure: what a practice that it names can go wrong by is said. */
const TRAP = 'R6';
/** What holds a stage up rests on more than one voice, and is seen in more than one way. */
const REQUIRED_LEAST = 2;

const weight = ({ id, gate, article, sources: given, playbook }: Practice): Finding[] => {
  const found: Finding[] = [];
  // An organization answers to itself for what it requires.
  const isRequired = gate === 'required' && !isOwnPractice(id);
  if (isRequired && given.length < REQUIRED_LEAST)
    found.push([
      'required-sources',
      `is required and has ${given.length} source, at least ${REQUIRED_LEAST} are needed`,
      'sources',
    ]);
  if (isRequired && playbook.verify.length < REQUIRED_LEAST)
    found.push([
      'required-verify',
      `is required and has ${playbook.verify.length} way to verify it, at least ${REQUIRED_LEAST} are needed`,
      'playbook',
      'verify',
    ]);
  if (article.includes(TRAP) && playbook.pitfalls.length === 0)
    found.push(['trap-without-pitfalls', `names ${TRAP} and has no pitfalls`, 'playbook']);
  return found;
};

const components = ({ id, moves: given }: Practice): Finding[] =>
  given.flatMap(({ component }, index): Finding[] =>
    isOwnPractice(id) || Object.hasOwn(KNOWN_COMPONENTS, component)
      ? []
      : [
          [
            'component-unknown',
            `moves ${component}, which is none of ${Object.keys(KNOWN_COMPONENTS).join(', ')}`,
            'moves',
            index,
            'component',
          ],
        ],
  );

const moves = (practice: Practice): Finding[] =>
  practice.moves.flatMap(({ component, limit_factor, demand_factor }, index): Finding[] => {
    if (!isAscending(...limit_factor) || !isAscending(...demand_factor)) {
      return [
        [
          'moves-order',
          `${component}: a factor's low, likely and high do not ascend`,
          'moves',
          index,
        ],
      ];
    }
    return [...limit_factor, ...demand_factor].every((factor) => factor === 1)
      ? [['moves-nothing', `${component}: every factor is 1, so nothing moves`, 'moves', index]]
      : [];
  });

const sources = (practice: Practice): Finding[] =>
  practice.sources.flatMap(({ url }, index): Finding[] => {
    if (!isPublicHost(url)) {
      return [
        ['source-address', `${url} is no address that a reader can open`, 'sources', index, 'url'],
      ];
    }
    return practice.sources.findIndex((other) => other.url === url) < index
      ? [['source-twice', `${url} is given twice`, 'sources', index, 'url']]
      : [];
  });

const rules = [expressions, levels, learn, effort, weight, components, moves, sources];

/** Rules that look at one practice alone. */
export const practiceChecks: Check[] = [
  ({ practices }) =>
    practices.flatMap((practice) =>
      rules.flatMap((rule) =>
        rule(practice).map(([name, message, ...at]): CatalogueProblem => ({
          rule: name,
          subject: practice.id,
          message,
          at,
        })),
      ),
    ),
];
