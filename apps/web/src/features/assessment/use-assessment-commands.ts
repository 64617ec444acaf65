import type { AssessmentItem, WriteAnswers, WrittenAnswers } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { copyAnswers } from '../../lib/api/copy-answers.ts';
import { systemChanged } from '../../lib/api/keys.ts';
import type { FullPractice } from '../../lib/api/practice.ts';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { acceptSuggestions } from './api/accept-suggestions.ts';
import { inheritPractices } from './api/inheritance.ts';
import { writeAnswers } from './api/write-answers.ts';
import type { Command } from './model/commands.ts';
import { levelChange } from './model/level-change.ts';
import { suggestsOther } from './model/shows.ts';
import type { AnswerSaver } from './saving/answer-saver.ts';

/** What may stand open beside the question. */
export type Open =
  | 'not_applicable'
  | 'accept_risk'
  | 'evidence'
  | 'prove'
  | 'bulk'
  | 'several'
  | 'other'
  | 'differ'
  | 'keys'
  | 'list';

export interface CommandContext {
  item: AssessmentItem | undefined;
  /** The catalogue's words about it; undefined while they are on their way. */
  practice: FullPractice | undefined;
  saver: AnswerSaver;
  move: (by: number) => void;
  goTo: (practice: string) => void;
  open: (what: Open) => void;
}

/** What buttons and keys of the assessment do. */
export const useAssessmentCommands = ({
  item,
  practice,
  saver,
  move,
  goTo,
  open,
}: CommandContext) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();

  const undo = async () => {
    try {
      const undone = await saver.undo();
      const [first] = undone ?? [];
      if (undone === null || first === undefined) {
        notify({
          title: 'Nothing more to undo',
          detail: 'Of each answer the latest change of this visit can be taken back.',
        });
        return;
      }
      notify({
        title: undone.length === 1 ? `${first}: undone` : `${undone.length} answers undone`,
      });
      if (undone.length === 1 && first !== item?.practice) goTo(first);
    } catch (error) {
      notifyTrouble(error);
    }
  };

  const accept = async (chosen: readonly AssessmentItem[]) => {
    const seen = chosen.map(({ practice: id, answer }) => ({
      practice: id,
      version: answer?.version ?? 0,
    }));
    const { accepted } = await acceptSuggestions(organization, system, seen);
    saver.remember(accepted.map(({ practice: id, version }) => ({ practice: id, version })));
    await systemChanged(queryClient, organization, system);
    notify({
      title:
        accepted.length === 1 ? 'Suggestion accepted' : `${accepted.length} suggestions accepted`,
      signal: 'verified',
      action: { label: 'Undo', onAction: () => void undo() },
    });
  };

  /** Many answers in one step, which one undo takes back. */
  const written = async (
    title: (count: number) => string,
    write: () => Promise<WrittenAnswers>,
  ): Promise<void> => {
    const { written: answers } = await write();
    if (answers.length > 0)
      saver.remember(answers.map(({ practice: id, version }) => ({ practice: id, version })));
    await systemChanged(queryClient, organization, system);
    notify({
      title: title(answers.length),
      ...(answers.length === 0 ? {} : { action: { label: 'Undo', onAction: () => void undo() } }),
    });
  };

  const answerSeveral = (answers: WriteAnswers['answers']): Promise<void> =>
    written(
      (count) => (count === 1 ? '1 practice answered' : `${count} practices answered`),
      () => writeAnswers(organization, system, { answers }),
    );

  const takeFrom = async (
    way: 'follow' | 'copy',
    from: { slug: string; name: string },
    practices: string[],
  ): Promise<void> => {
    if (way === 'copy') {
      await written(
        (count) => `${count} ${count === 1 ? 'answer' : 'answers'} copied from ${from.name}`,
        () => copyAnswers(organization, system, { from: from.slug, practices }),
      );
      return;
    }
    await inheritPractices(organization, system, { platform: from.slug, practices });
    await systemChanged(queryClient, organization, system);
    notify({
      title: `${practices.length} ${practices.length === 1 ? 'practice follows' : 'practices follow'} ${from.name}`,
    });
  };

  const answer = (command: Command, of: AssessmentItem) => {
    switch (command.does) {
      case 'undo':
        return void undo();
      case 'accept':
        if (suggestsOther(of)) void accept([of]).catch(notifyTrouble);
        else notify({ title: 'The scan suggests no other answer here' });
        return undefined;
      case 'unknown':
        return saver.change(of.practice, { state: 'unknown', note: '' });
      case 'level':
        // What proves it is asked for first: without it the answer would be refused.
        if (command.level === 'proven' && of.standing.evidence !== 'fresh') return open('prove');
        return saver.change(of.practice, levelChange(command.level, of, practice));
      case 'not_applicable':
      case 'accept_risk':
      case 'evidence':
        return open(command.does);
      default:
        return undefined;
    }
  };

  const run = (command: Command) => {
    switch (command.does) {
      case 'next':
        return move(1);
      case 'previous':
        return move(-1);
      case 'help':
        return open('keys');
      case 'learn':
        return document.querySelector<HTMLElement>('#learn')?.focus();
      default:
        return item !== undefined && may('assessments:write') ? answer(command, item) : undefined;
    }
  };

  return { run, accept, answerSeveral, takeFrom };
};
