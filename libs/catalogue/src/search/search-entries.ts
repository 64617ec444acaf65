import type { Catalogue, CatalogueSearchEntry } from '@pitwall/contracts';

/** What a catalogue can be searched for, in the order of its ids. */
export const searchEntries = ({
  practices,
  symptoms,
  stages,
  topics,
}: Pick<Catalogue, 'practices' | 'symptoms' | 'stages' | 'topics'>): CatalogueSearchEntry[] => {
  const topicTitles = new Map(topics.map(({ topic, title }) => [topic, title]));
  return [
    ...symptoms.map(({ id, title, shows, errors }) => ({
      kind: 'symptom' as const,
      id,
      title,
      says: shows,
      words: '',
      errors,
    })),
    ...practices.map(({ id, title, statement, why, topic, stage }) => ({
      kind: 'practice' as const,
      id,
      title,
      says: statement,
      words: `${why} ${topicTitles.get(topic) ?? topic} ${stage}`,
      errors: [],
    })),
    ...stages.map(({ stage, title, ready_for, feels_like }) => ({
      kind: 'stage' as const,
      id: stage,
      title,
      says: feels_like,
      words: ready_for,
      errors: [],
    })),
  ];
};
