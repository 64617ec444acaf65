import { TOPICS, STAGES } from '@pitwall/contracts';
import type { CatalogueProblem, Check } from './problem.ts';

const duplicates = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const unique =
  (
    what: string,
    ids: (catalogue: Parameters<Check>[0]) => readonly string[],
    list?: 'criteria' | 'article',
  ): Check =>
  (catalogue) =>
    duplicates(ids(catalogue)).map((id) => ({
      rule: 'unique-id',
      subject: id,
      message: `${what} ${id} stands in the catalogue more than once`,
      at: list === undefined ? ['id'] : [list, ids(catalogue).lastIndexOf(id)],
    }));

/** Two of one title cannot be told apart in a list. */
const titled =
  (what: string, list: 'practices' | 'symptoms'): Check =>
  (catalogue) => {
    const first = new Map<string, string>();
    return catalogue[list].flatMap(({ id, title }) => {
      const key = title.trim().toLowerCase();
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      return other === undefined || other === id
        ? []
        : [
            {
              rule: 'title-twice',
              subject: id,
              message: `${what} ${other} has the same title`,
              at: ['title'],
            },
          ];
    });
  };

const complete = (
  rule: string,
  what: 'stage' | 'topic',
  given: readonly string[],
  all: readonly string[],
): CatalogueProblem[] =>
  all
    .filter((name) => !given.includes(name))
    .map((name) => ({
      rule,
      subject: name,
      message: `no text for ${what} ${name}`,
      at: [`${what}s`],
    }));

/** Ids name one thing each, and a practice's id begins with its topic's letters. */
export const identityChecks: Check[] = [
  unique('practice', (catalogue) => catalogue.practices.map(({ id }) => id)),
  unique('symptom', (catalogue) => catalogue.symptoms.map(({ id }) => id)),
  unique('criterion', (catalogue) => catalogue.criteria.map(({ figure }) => figure), 'criteria'),
  unique('article statement', (catalogue) => catalogue.article.map(({ id }) => id), 'article'),
  titled('practice', 'practices'),
  titled('symptom', 'symptoms'),
  ({ practices }) =>
    practices
      .filter(({ id, topic }) => !id.startsWith(`${TOPICS[topic]}-`))
      .map(({ id, topic }) => ({
        rule: 'id-fits-topic',
        subject: id,
        message: `a practice of ${topic} has an id that begins with ${TOPICS[topic]}-`,
        at: ['id'],
      })),
  ({ stages, topics }) => [
    ...complete(
      'stage-text',
      'stage',
      stages.map(({ stage }) => stage),
      STAGES,
    ),
    ...complete(
      'topic-text',
      'topic',
      topics.map(({ topic }) => topic),
      Object.keys(TOPICS),
    ),
  ],
];
