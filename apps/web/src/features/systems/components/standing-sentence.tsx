import { Point, Sentence } from '@pitwall/ui';
import { portfolioWords, type StandingOfOne } from '../portfolio-words.ts';

/** The whole list in a sentence. */
export const StandingSentence = ({ systems }: { systems: readonly StandingOfOne[] }) => {
  const { sentence, detail } = portfolioWords(systems);
  return (
    <Sentence {...(detail === null ? {} : { detail })}>
      {sentence.before}
      {sentence.point === '' ? null : <Point signal="behind">{sentence.point}</Point>}
      {sentence.after}
    </Sentence>
  );
};
