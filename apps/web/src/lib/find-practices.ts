import type { PracticeBrief, SymptomBrief } from '@pitwall/contracts';

/** Lower case without accents, so that "Éxito" is found by "exito". */
const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** A test by every word of what is looked for, in any order, as parts of words. */
const matcher = (search: string): ((text: string) => boolean) => {
  const sought = plain(search).split(/\s+/).filter(Boolean);
  return (text) => {
    const searched = plain(text);
    return sought.every((word) => searched.includes(word));
  };
};

export interface PracticeFilter {
  search?: string | undefined;
  topics?: readonly string[] | undefined;
  stages?: readonly string[] | undefined;
}

/** Practices that a reader looks for; several topics or stages widen, the three kinds narrow each other. */
export const findPractices = (
  practices: readonly PracticeBrief[],
  { search = '', topics = [], stages = [] }: PracticeFilter,
): PracticeBrief[] => {
  const matches = matcher(search);
  return practices.filter(
    ({ id, title, statement, topic, stage }) =>
      (topics.length === 0 || topics.includes(topic)) &&
      (stages.length === 0 || stages.includes(stage)) &&
      matches(`${id} ${title} ${statement}`),
  );
};

/** Symptoms by their title and how they show. */
export const findSymptoms = (symptoms: readonly SymptomBrief[], search = ''): SymptomBrief[] => {
  const matches = matcher(search);
  return symptoms.filter(({ id, title, shows }) => matches(`${id} ${title} ${shows}`));
};
