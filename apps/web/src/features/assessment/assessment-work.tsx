import type { Assessment, CatalogueOverview } from '@pitwall/contracts';
import { Button, Dialog, EmptyState, Panel, PanelRow, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy, useCallback, useEffect, useState } from 'react';
import { Later } from '../../lib/later.tsx';
import { meQuery } from '../../lib/api/me.ts';
import { practiceQuery } from '../../lib/api/practice.ts';
import { whenPainted } from '../../lib/when-painted.ts';
import { InParts } from '../../lib/in-parts.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useShortcuts } from '../../lib/shortcuts.ts';
import { useSystem } from '../../lib/system/current-system.tsx';
import { useMedia } from '../../lib/use-media.ts';
import { usePrinted } from '../../lib/use-printed.ts';
import { answerDetailQuery } from './api/answer-detail.ts';
import { AssessmentHead } from './assessment-head.tsx';
import styles from './assessment-page.module.css';
import { FirstResult } from './first-result.tsx';
import { mayDiffer } from './model/may-differ.ts';
import { shortcutsFor } from './model/commands.ts';
import { firstQuestions } from './model/first-questions.ts';
import { groupItems, inOrder, step } from './model/groups.ts';
import { asSureAs, isAcceptable, SHOW_WORDS } from './model/shows.ts';
import { EvidencePane } from './panes/evidence-pane.tsx';
import { QuestionFoot } from './panes/question-foot.tsx';
import { QuestionList } from './panes/question-list.tsx';
import { QuestionPane } from './panes/question-pane.tsx';
import { ShowFilter } from './panes/show-filter.tsx';
import { usePeopleHere } from './presence/use-people-here.ts';
import { sayRefused, useAnswerSaver } from './saving/use-answer-saver.ts';
import { useAssessmentAddress } from './use-assessment-address.ts';
import { useFetchedAhead } from './use-fetched-ahead.ts';
import { useAssessmentCommands, type Open } from './use-assessment-commands.ts';

const AcceptSuggestionsDialog = lazy(async () => ({
  default: (await import('./dialogs/accept-suggestions-dialog.tsx')).AcceptSuggestionsDialog,
}));
const AnswerDialogs = lazy(async () => ({
  default: (await import('./dialogs/answer-dialogs.tsx')).AnswerDialogs,
}));
const KeysDialog = lazy(async () => ({
  default: (await import('./dialogs/keys-dialog.tsx')).KeysDialog,
}));
const OtherDialogs = lazy(async () => ({
  default: (await import('./dialogs/other-dialogs.tsx')).OtherDialogs,
}));

export interface AssessmentWorkProps {
  assessment: Assessment;
  topics: CatalogueOverview['topics'];
}

/** The list, the question and its evidence, and the keys between them. */
export const AssessmentWork = ({ assessment, topics }: AssessmentWorkProps) => {
  const { slug: organization, userId, may } = useOrganization();
  const { slug: system, catalogueVersion } = useSystem();
  const { practice, show, goTo, showOnly } = useAssessmentAddress();
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => {
    setOpen(null);
  }, []);
  const { saver, saves } = useAnswerSaver({ userId, organization, system }, sayRefused);

  const { items } = assessment;
  const asked = show === 'first' ? firstQuestions(items) : items;
  const { data: me } = useQuery(meQuery);
  const people = usePeopleHere(practice);
  const groups = groupItems(asked, topics, show, practice, me?.name);
  const order = inOrder(groups);
  const current =
    practice ??
    // The first questions are gone through from the top, so that the last is the end.
    (show === 'first' ? order[0] : undefined) ??
    assessment.askNext.map((one) => one.practice).find((one) => order.includes(one)) ??
    order[0] ??
    null;
  // The address names what is looked at: otherwise the next to ask would change with each answer. The press that led
  // here is answered first.
  useEffect(() => {
    if (practice !== null || current === null) return;
    return whenPainted(() => {
      goTo(current, true);
    });
  }, [practice, current, goTo]);
  const item = items.find((one) => one.practice === current);
  const detail = useQuery({
    ...answerDetailQuery(organization, system, current ?? ''),
    enabled: item !== undefined,
  });
  const text = useQuery({
    ...practiceQuery(current ?? '', catalogueVersion, organization),
    enabled: item !== undefined,
  });
  // The first question comes as a whole; later ones change in place, with their words fetched ahead.
  const isComing = text.isLoading || detail.isLoading;
  const [arrived, setArrived] = useState(!isComing);
  if (!arrived && !isComing) setArrived(true);
  useFetchedAhead(order, current);
  const acceptable = items.filter(isAcceptable);
  const mayAnswer = may('assessments:write');
  // Narrower, the list is behind a button.
  const isWide = useMedia('(width >= 1100px)');
  const isPrinted = usePrinted();

  const move = (by: number) => {
    const next = step(order, current, by);
    if (next !== null && next !== practice) goTo(next, true);
  };
  const { run, accept, answerSeveral, takeFrom } = useAssessmentCommands({
    item,
    practice: text.data,
    saver,
    move,
    goTo,
    open: setOpen,
  });
  useShortcuts(shortcutsFor(run));

  const list = (onChoose?: () => void) => (
    <QuestionList
      groups={groups}
      current={current}
      settled={arrived}
      show={show}
      people={people}
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
        reader={me?.name}
        people={people}
        onShow={showOnly}
        onRetry={() => {
          saver.retry();
        }}
        onGoTo={goTo}
        acceptable={
          mayAnswer
            ? { all: acceptable.length, sure: asSureAs(acceptable, 'high').length }
            : { all: 0, sure: 0 }
        }
        onAccept={() => {
          setOpen('bulk');
        }}
        onOpen={mayAnswer ? setOpen : null}
      />
      {show === 'first' ? <FirstResult items={items} /> : null}
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
          {isWide || isPrinted ? (
            <Panel flush className={styles.list}>
              <nav className={styles.scroll} aria-label="Practices">
                <InParts shape={<Skeleton shape="rows" count={8} />}>{list()}</InParts>
              </nav>
            </Panel>
          ) : null}
          <Panel className={styles.question}>
            <QuestionPane
              item={item}
              practice={text.data}
              coming={!arrived}
              unsaved={saves.unsaved[item.practice]}
              mayAnswer={mayAnswer}
              run={run}
              onKeepMine={() => {
                saver.keepMine(item.practice);
              }}
              onKeepTheirs={() => {
                saver.drop(item.practice);
              }}
              onKeepBoth={() => void saver.keepBoth(item.practice)}
              onDiffer={
                mayDiffer(item, me?.name)
                  ? () => {
                      setOpen('differ');
                    }
                  : null
              }
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
            <InParts shape={<Skeleton shape="block" />}>
              <EvidencePane item={item} practice={text.data} kept={detail.data} coming={!arrived} />
            </InParts>
          </Panel>
        </PanelRow>
      )}
      {open === null ? null : (
        <Later>
          {item === undefined ? null : (
            <AnswerDialogs
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
          <OtherDialogs
            open={open}
            item={item}
            items={items}
            shown={groups.flatMap((group) => group.items)}
            answerSeveral={answerSeveral}
            takeFrom={takeFrom}
            onClose={close}
          />
        </Later>
      )}
      {open === 'list' ? (
        <Dialog open onOpenChange={close} title="Practices">
          <div className={styles.listFilters}>
            <ShowFilter items={items} show={show} reader={me?.name} onShow={showOnly} />
          </div>
          <div className={styles.sheet}>{list(close)}</div>
        </Dialog>
      ) : null}
      {open === 'keys' ? (
        <Later>
          <KeysDialog onClose={close} />
        </Later>
      ) : null}
    </>
  );
};
