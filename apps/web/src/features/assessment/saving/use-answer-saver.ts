import type { AnswerDetail, Assessment } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { onlineManager, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { systemChanged } from '../../../lib/api/keys.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { answerDetailQuery } from '../api/answer-detail.ts';
import { giveOpinion } from '../api/opinions.ts';
import { assessmentQuery } from '../api/assessment.ts';
import { undoAnswers } from '../api/undo-answers.ts';
import { writeAnswer } from '../api/write-answer.ts';
import { AnswerSaver, type Change, type SavesState } from './answer-saver.ts';

/** Between a saved answer and reading again all that follows from it: others may come at once. */
const QUIET = 1_500;
const RETRY = 8_000;

export interface AnswerSaving {
  saver: AnswerSaver;
  saves: SavesState;
}

type OnRefused = (practice: string, change: Change, error: unknown) => void;

interface Kept {
  saver: AnswerSaver;
  heard: { refused: OnRefused };
}

/** What is not saved yet is still there when the reader comes back to the page. */
const kept = new WeakMap<QueryClient, Map<string, Kept>>();

/** Saves the answers of one system's assessment. What it says of refusals goes to the page that is open. */
export const useAnswerSaver = (
  place: { userId: string; organization: string; system: string },
  onRefused: OnRefused,
): AnswerSaving => {
  const queryClient = useQueryClient();
  const { saver, heard } = keptSaver(queryClient, place);
  const saves = useSyncExternalStore(saver.subscribe, saver.state);
  useEffect(() => {
    heard.refused = onRefused;
  });
  useEffect(() => {
    const unsubscribe = onlineManager.subscribe((online) => {
      if (online) saver.retry();
    });
    const clock = setInterval(() => {
      saver.retry();
    }, RETRY);
    const stay = (event: BeforeUnloadEvent) => {
      if (Object.keys(saver.state().unsaved).length > 0) event.preventDefault();
    };
    addEventListener('beforeunload', stay);
    return () => {
      unsubscribe();
      clearInterval(clock);
      removeEventListener('beforeunload', stay);
    };
  }, [saver]);
  return { saver, saves };
};

const keptSaver = (
  queryClient: QueryClient,
  { userId, organization, system }: { userId: string; organization: string; system: string },
): Kept => {
  const ofClient = kept.get(queryClient) ?? new Map<string, Kept>();
  kept.set(queryClient, ofClient);
  const name = [userId, organization, system].join('/');
  const found = ofClient.get(name) ?? createSaver(queryClient, organization, system);
  ofClient.set(name, found);
  return found;
};

const createSaver = (queryClient: QueryClient, organization: string, system: string): Kept => {
  const { queryKey } = assessmentQuery(organization, system);
  const heard: Kept['heard'] = {
    refused: (practice, _change, error) => {
      sayRefused(practice, error);
    },
  };
  let clock: ReturnType<typeof setTimeout> | undefined;
  const readAgainSoon = () => {
    clearTimeout(clock);
    const readAt = () => queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
    const before = readAt();
    clock = setTimeout(() => {
      // Where live updates come through, it has been read again already.
      if (readAt() === before) void systemChanged(queryClient, organization, system);
    }, QUIET);
  };
  const saver = new AnswerSaver({
    server: {
      write: (practice, body) => writeAnswer(organization, system, practice, body),
      read: (practice) =>
        queryClient.fetchQuery({
          ...answerDetailQuery(organization, system, practice),
          staleTime: 0,
        }),
      // Its schema, and all that schemas are made of, comes when two people differ.
      differ: async (practice, { state, note }, version) => {
        const { opinionOf } = await import('./opinion-of.ts');
        return giveOpinion(organization, system, practice, opinionOf({ state, note, version }));
      },
      undo: async (answers) => {
        await undoAnswers(organization, system, answers);
        await systemChanged(queryClient, organization, system);
      },
    },
    versionOf: (practice) =>
      queryClient.getQueryData(queryKey)?.items.find((item) => item.practice === practice)?.answer
        ?.version ?? 0,
    onSaved: (detail) => {
      queryClient.setQueryData(
        answerDetailQuery(organization, system, detail.practice).queryKey,
        detail,
      );
      queryClient.setQueryData(
        queryKey,
        (assessment) => assessment && withItem(assessment, detail),
      );
      readAgainSoon();
    },
    onRefused: (practice, change, error) => {
      heard.refused(practice, change, error);
    },
  });
  return { saver, heard };
};

/** The assessment with what a saved answer says; all that follows from it is read again after. */
const withItem = (
  assessment: Assessment,
  { evidence: _evidence, history: _history, settledOpinions: _settled, ...item }: AnswerDetail,
): Assessment => ({
  ...assessment,
  items: assessment.items.map((one) => (one.practice === item.practice ? item : one)),
});

/** What to say where an answer was refused and nothing else shows why. */
export const sayRefused = (practice: string, error: unknown): void => {
  const { title, detail, errors } = troubleOf(error);
  notify({
    title: `${practice} was not saved: ${title}`,
    detail: errors?.map(({ message }) => message).join(' ') ?? detail,
    signal: 'behind',
    stays: true,
  });
};
