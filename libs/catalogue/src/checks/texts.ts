import type { Check } from './problem.ts';
import { hasPlaceholder, placeholder, textsOf } from './words.ts';

/** No text of the catalogue is still to be written. */
export const textChecks: Check[] = [
  ({ practices, symptoms, stages, topics, criteria }) =>
    [
      ...practices.map((value) => ({ subject: value.id, value, above: [] })),
      ...symptoms.map((value) => ({ subject: value.id, value, above: [] })),
      ...stages.map((value, index) => ({ subject: value.stage, value, above: ['stages', index] })),
      ...topics.map((value, index) => ({ subject: value.topic, value, above: ['topics', index] })),
      ...criteria.map((value, index) => ({
        subject: value.figure,
        value,
        above: ['criteria', index],
      })),
    ]
      .filter(({ value }) => hasPlaceholder(value))
      .flatMap(({ subject, value, above }) =>
        textsOf(value).flatMap(({ path, text }) => {
          const found = placeholder(text);
          return found
            ? [
                {
                  rule: 'placeholder',
                  subject,
                  message: `${path} holds "${found}": write the text`,
                  at: [...above, ...path.split('.')],
                },
              ]
            : [];
        }),
      ),
];
