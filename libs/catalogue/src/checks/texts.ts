import type { Check } from './problem.ts';
import { placeholder, textsOf } from './words.ts';

/** No text of the catalogue is still to be written. */
export const textChecks: Check[] = [
  ({ practices, symptoms, stages, topics, criteria }) =>
    [
      ...practices.map((value) => ({ subject: value.id, value })),
      ...symptoms.map((value) => ({ subject: value.id, value })),
      ...stages.map((value) => ({ subject: value.stage, value })),
      ...topics.map((value) => ({ subject: value.topic, value })),
      ...criteria.map((value) => ({ subject: value.figure, value })),
    ].flatMap(({ subject, value }) =>
      textsOf(value).flatMap(({ path, text }) => {
        const found = placeholder(text);
        return found
          ? [{ rule: 'placeholder', subject, message: `${path} holds "${found}": write the text` }]
          : [];
      }),
    ),
];
