import { Point, Sentence } from '@pitwall/ui';
import { portfolioWords, type StandingOfOne } from '../portfolio-words.ts';

/** The whole list in a sentence. */
export const StandingSentence = ({ systems }: { systems: readonly StandingOfOne[] }) => {
  const { behind, sentence, detail } = portfolioWords(systems);
  return (
    <Sentence {...(detail === null ? {} : { detail })}>
      {behind > 0 ? <Point signal="behind">{sentence}</Point> : sentence}
    </Sentence>
  );
};
