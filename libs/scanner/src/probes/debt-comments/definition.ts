import { DEBT_COMMENTS_PROBE } from '@pitwall/contracts';
import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: DEBT_COMMENTS_PROBE,
  title: 'Comments that own up to a shortcut',
  practice: 'AR-10',
  looksFor:
    'TODO, FIXME, HACK and XXX in comments of source files, with the day on which git last saw their line change.',
  limits:
    'Ages are read of the first 40 files, and of none in a shallow clone or where nothing is committed. How much a shortcut costs cannot be seen.',
  stacks: ['node', 'python', 'ruby', 'java', 'go', 'php'],
  outcomes: {
    present: {
      means: 'There are none, or none that is known to be older than a year.',
      suggests: null,
      confidence: 'low',
    },
    partial: {
      means: 'Some have been there for more than a year.',
      suggests: null,
      confidence: 'medium',
    },
    not_visible: {
      means: 'There is no code that could be read.',
      suggests: null,
      confidence: 'low',
    },
  },
};
