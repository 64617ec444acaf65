import type { Assessment, AssessmentItem, CatalogueOverview } from '@pitwall/contracts';
import { Button, Dialog, EmptyState, notify, Panel, PanelRow } from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { systemChanged } from '../../lib/api/keys.ts';
import { practiceQuery } from '../../lib/api/practice.ts';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useSystem } from '../../lib/system/current-system.tsx';
import { acceptSuggestions } from './api/accept-suggestions.ts';
import { answerDetailQuery } from './api/answer-detail.ts';
import { AssessmentHead } from './assessment-head.tsx';
import styles from './assessment-page.module.css';
import { AcceptRiskDialog } from './dialogs/accept-risk-dialog.tsx';
import { AcceptSuggestionsDialog } from './dialogs/accept-suggestions-dialog.tsx';
import { EvidenceDialog } from './dialogs/evidence-dialog.tsx';
import { KeysDialog } from './dialogs/keys-dialog.tsx';
import { NotApplicableDialog } from './dialogs/not-applicable-dialog.tsx';
import { levelChange } from './model/level-change.ts';
import { shortcutsFor, type Command } from './model/commands.ts';
import { groupItems, inOrder, step } from './model/groups.ts';
import { isAcceptable, SHOW_WORDS, suggestsOther } from './model/shows.ts';
import { EvidencePane } from './panes/evidence-pane.tsx';
import { QuestionFoot } from './panes/question-foot.tsx';
import { QuestionList } from './panes/question-list.tsx';
import { QuestionPane } from './panes/question-pane.tsx';
import { ShowFilter } from './panes/show-filter.tsx';
import { sayRefused, useAnswerSaver } from './saving/use-answer-saver.ts';
import { useAssessmentAddress } from './use-assessment-address.ts';

type Open = 'not_applicable' | 'accept_risk' | 'evidence' | 'prove' | 'bulk' | 'keys' | 'list';

export interface AssessmentWorkProps {
  assessment: Assessment;
  topics: CatalogueOverview['topics'];
}

/** The list, the question and its evidence, and the keys between them. */
export const AssessmentWork = ({ assessment, topics }: AssessmentWorkProps) => {
  const { slug: organization, userId, may } = useOrganization();
  const { slug: system, catalogueVersion } = useSystem();
  const queryClient = useQueryClient();
  const { practice, show, goTo, showOnly } = useAssessmentAddress();
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const { saver, saves } = useAnswerSaver({ userId, organization, system }, sayRefused);

  const { items } = assessment;
  const groups = groupItems(items, topics, show, practice);
  const order = inOrder(groups);
  const current =
    practice ??
    assessment.askNext.map((one) => one.practice).find((one) => order.includes(one)) ??
    order[0] ??
    null;
  // The address names what is looked at: otherwise the next to ask would change with each answer.
  useEffect(() => {
    if (practice === null && current !== null) goTo(current, true);
  }, [practice, current, goTo]);
  const item = items.find((one) => one.practice === current);
  const detail = useQuery({
    ...answerDetailQuery(organization, system, current ?? ''),
    enabled: item !== undefined,
  });
  const text = useQuery({
    ...practiceQuery(current ?? '', catalogueVersion),
    enabled: item !== undefined,
  });
  const acceptable = items.filter(isAcceptable);
  const mayAnswer = may('assessments:write');

  const accept = async (chosen: readonly AssessmentItem[]) => {
    const seen = chosen.map((one) => ({
      practice: one.practice,
      version: one.answer?.version ?? 0,
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
  const undo = async () => {
    try {
      const undone = await saver.undo();
      const [first] = undone ?? [];
      if (undone === null || first === undefined) {
        notify({ title: 'Nothing to undo', detail: 'You have not answered since you came here.' });
        return;
      }
      notify({ title: undone.length === 1 ? `${first}: undone` : `${undone.length} answers undone` });
      if (undone.length === 1 && first !== current) goTo(first);
    } catch (error) {
      notifyTrouble(error);
    }
  };
  const move = (by: number) => {
    const next = step(order, current, by);
    if (next !== null && next !== practice) goTo(next, true);
  };
  const run = (command: Command) => {
    if (command.does === 'next') return move(1);
    if (command.does === 'previous') return move(-1);
    if (command.does === 'help') return setOpen('keys');
    if (command.does === 'learn') return document.querySelector<HTMLElement>('#learn')?.focus();
    if (!mayAnswer || item === undefined) return undefined;
    switch (command.does) {
      case 'undo':
        return void undo();
      case 'accept':
        if (suggestsOther(item)) void accept([item]).catch(notifyTrouble);
        else notify({ title: 'The scan suggests no other answer here' });
        return undefined;
      case 'unknown':
        return saver.change(item.practice, { state: 'unknown', note: '' });
      case 'level': {
        if (command.level === 'proven' && item.standing.evidence !== 'fresh') return setOpen('prove');
        return saver.change(item.practice, levelChange(command.level, item, text.data));
      }
      default:
        return setOpen(command.does);
    }
  };
  useShortcuts(shortcutsFor(run));

  const list = (onChoose?: () => void) => (
    <QuestionList
      groups={groups}
      current={current}
      show={show}
      chosen={saves.unsaved}
      {...(onChoose ? { onChoose } : {})}
    />
  );
  return (
    <>
      <AssessmentHead
        assessment={assessment}
        saves={saves}
        show={show}
        onShow={showOnly}
        onRetry={() => {
          saver.retry();
        }}
        onGoTo={goTo}
        acceptable={mayAnswer ? acceptable.length : 0}
        onAccept={() => {
          setOpen('bulk');
        }}
      />
      {item === undefined ? (
        <Panel>
          <EmptyState
            large
            title={show === undefined ? 'There is no such practice here' : 'Nothing to show'}
            action={
              <Button
                onClick={() => {
                  showOnly(undefined);
                }}
              >
                Show all practices
              </Button>
            }
          >
            {show === undefined
              ? 'The catalogue of this system does not hold it.'
              : `No practice is in “${SHOW_WORDS[show].toLowerCase()}” now.`}
          </EmptyState>
        </Panel>
      ) : (
        <PanelRow className={styles.work}>
          <Panel flush className={styles.list}>
            <nav className={styles.scroll} aria-label="Practices">
              {list()}
            </nav>
          </Panel>
          <Panel className={styles.question}>
            <QuestionPane
              item={item}
              practice={text.data}
              unsaved={saves.unsaved[item.practice]}
              mayAnswer={mayAnswer}
              run={run}
              onKeepMine={() => {
                saver.keepMine(item.practice);
              }}
              onKeepTheirs={() => {
                saver.drop(item.practice);
              }}
              foot={
                <QuestionFoot
                  at={order.indexOf(item.practice)}
                  of={order.length}
                  onMove={move}
                  onList={() => {
                    setOpen('list');
                  }}
                />
              }
            />
          </Panel>
          <Panel className={styles.evidence}>
            <EvidencePane item={item} practice={text.data} kept={detail.data} task={null} />
          </Panel>
        </PanelRow>
      )}
      {item === undefined ? null : (
        <AssessmentDialogs
          open={open}
          item={item}
          practice={text.data}
          save={(change) => saver.save(item.practice, change)}
          onClose={close}
        />
      )}
      {open === 'bulk' ? (
        <AcceptSuggestionsDialog items={acceptable} accept={accept} onClose={close} />
      ) : null}
      {open === 'list' ? (
        <Dialog open onOpenChange={close} title="Practices">
          <div className={styles.listFilters}>
            <ShowFilter items={items} show={show} onShow={showOnly} />
          </div>
          <div className={styles.sheet}>{list(close)}</div>
        </Dialog>
      ) : null}
      {open === 'keys' ? <KeysDialog onClose={close} /> : null}
    </>
  );
};

type DialogsProps = Pick<Parameters<typeof EvidenceDialog>[0], 'item' | 'practice' | 'save' | 'onClose'> & {
  open: Open | null;
};

const AssessmentDialogs = ({ open, item, practice, save, onClose }: DialogsProps) => {
  const dialog = { item, save, onClose };
  if (open === 'not_applicable') return <NotApplicableDialog {...dialog} />;
  if (open === 'accept_risk') return <AcceptRiskDialog {...dialog} />;
  if (open === 'evidence') return <EvidenceDialog {...dialog} practice={practice} />;
  if (open === 'prove') return <EvidenceDialog {...dialog} practice={practice} state="proven" />;
  return null;
};
