import type { Stage } from '@pitwall/contracts';
import { STAGE_WORDS } from '@pitwall/ui';

const wordsOf = (stage: Stage) => STAGE_WORDS.find((words) => words.stage === stage);

/** "Re-architecture". */
export const stageTitle = (stage: Stage): string => wordsOf(stage)?.title ?? stage;

/** The title inside a sentence: "re-architecture", but "MVP". */
export const stageInSentence = (stage: Stage): string => {
  const title = stageTitle(stage);
  return title === title.toUpperCase() ? title : title.charAt(0).toLowerCase() + title.slice(1);
};

/** What clearing the stage makes a system ready for: "more than one of everything". */
export const readyFor = (stage: Stage): string => wordsOf(stage)?.readyFor ?? stage;
