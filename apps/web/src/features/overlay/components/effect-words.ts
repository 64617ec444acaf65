import { sentenceCase } from '../../../lib/sentence-case.ts';

interface Effect {
  added: readonly string[];
  changed: readonly string[];
  hidden: readonly string[];
}

const practices = (count: number): string => (count === 1 ? '1 practice' : `${count} practices`);

/** What an overlay does, in a sentence: "Adds 2 practices, changes 1 practice, hides none." */
export const effectWords = ({ added, changed, hidden }: Effect): string => {
  const parts = [
    ['adds', added.length],
    ['changes', changed.length],
    ['hides', hidden.length],
  ] as const;
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${practices(count)}`);
  if (said.length === 0) return 'Changes nothing of the catalogue.';
  const sentence = said.join(', ');
  return `${sentenceCase(sentence)}.`;
};
