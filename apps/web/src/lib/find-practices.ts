import type { PracticeBrief } from '@pitwall/contracts';

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
  gates?: readonly string[] | undefined;
  /** Stacks for which the playbook says how. */
  stacks?: readonly string[] | undefined;
}

/** Practices that a reader looks for; several of one kind widen, the kinds narrow each other. */
export const findPractices = (
  practices: readonly PracticeBrief[],
  { search = '', topics = [], stages = [], gates = [], stacks = [] }: PracticeFilter,
): PracticeBrief[] => {
  const matches = matcher(search);
  return practices.filter(
    ({ id, title, statement, topic, stage, gate, stacks: own }) =>
      (topics.length === 0 || topics.includes(topic)) &&
      (stages.length === 0 || stages.includes(stage)) &&
      (gates.length === 0 || gates.includes(gate)) &&
      (stacks.length === 0 || own.some((stack) => stacks.includes(stack))) &&
      matches(`${id} ${title} ${statement}`),
  );
};
