import { sentenceCase } from '../../lib/sentence-case.ts';

/** A topic in a word or two: its key, as it is spoken. */
export const shortTopic = (topic: string): string => {
  const words = topic.replaceAll('-', ' ');
  return sentenceCase(words);
};
