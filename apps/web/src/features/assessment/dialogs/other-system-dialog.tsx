import { LEVELS, type AssessmentItem, type SystemListItem } from '@pitwall/contracts';
import {
  AnswerMark,
  ANSWER_WORDS,
  Button,
  Checkbox,
  Dialog,
  FieldStack,
  Loading,
  NoticeBar,
  RadioCards,
  Select,
  Skeleton,
} from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { rowsOf } from '../../../lib/api/pages.ts';
import { systemsQuery } from '../../../lib/api/systems.ts';
import { HeldButton } from '../../../lib/forms/held-button.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { assessmentQuery } from '../api/assessment.ts';
import styles from './accept-suggestions-dialog.module.css';

export type FromOther = 'follow' | 'copy';

export interface OtherSystemDialogProps {
  items: readonly AssessmentItem[];
  take: (way: FromOther, from: SystemListItem, practices: string[]) => Promise<void>;
  onClose: () => void;
}

const WAYS = [
  {
    value: 'follow',
    label: 'Inherit',
    description:
      'The other system is a platform that this one runs on. Its answers count here and change with it, until this system answers itself.',
  },
  {
    value: 'copy',
    label: 'Copy once',
    description:
      'Start from a similar system. Its answers become this system’s own, without their evidence, approvals and accepted risks. One undo takes all of them back.',
  },
] as const;

/** Answers that another system has already: to follow, or to start from. */
export const OtherSystemDialog = ({ items, take, onClose }: OtherSystemDialogProps) => {
  const { organization, system } = useSystemAddress();
  const [way, setWay] = useState<FromOther>('follow');
  const [from, setFrom] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const systems = useInfiniteQuery(systemsQuery(organization));
  const others = systems.data ? rowsOf(systems.data).filter(({ slug }) => slug !== system) : [];
  const theirs = useQuery({
    ...assessmentQuery(organization, from ?? ''),
    enabled: from !== null,
  });
  const offered = offeredBy(theirs.data?.items ?? [], items, way);
  const chosen = offered.filter(({ practice }) => !left.has(practice));
  const other = others.find(({ slug }) => slug === from);
  const press = async () => {
    if (other === undefined) return;
    setBusy(true);
    setError(null);
    try {
      await take(
        way,
        other,
        chosen.map(({ practice }) => practice),
      );
      onClose();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="large"
      title="Answers from another system"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <HeldButton
            why={
              other === undefined
                ? 'No system is chosen.'
                : chosen.length === 0
                  ? 'No answer is ticked.'
                  : null
            }
            busy={busy && 'Taking them'}
            onClick={() => void press()}
          >
            {way === 'follow' ? 'Inherit' : 'Copy'}
            {chosen.length === 0 ? '' : ` ${chosen.length}`}
          </HeldButton>
        </>
      }
    >
      {error === null ? null : (
        <NoticeBar live signal="behind" title={troubleOf(error).title}>
          {troubleOf(error).detail}
        </NoticeBar>
      )}
      <FieldStack>
        <RadioCards
          legend="How to take them"
          options={WAYS}
          value={way}
          onValueChange={(value) => {
            setWay(value);
          }}
        />
        <Select
          label="From"
          placeholder={others.length === 0 ? 'There is no other system' : 'Choose a system'}
          disabled={others.length === 0}
          value={from}
          onValueChange={(value) => {
            setFrom(value);
            setLeft(new Set());
          }}
          options={others.map(({ slug, name, team }) => ({
            value: slug,
            label: name,
            detail: team.name,
          }))}
        />
        {systems.hasNextPage ? (
          <Button
            size="small"
            busy={systems.isFetchingNextPage && 'Loading'}
            onClick={() => void systems.fetchNextPage()}
          >
            Show more systems
          </Button>
        ) : null}
      </FieldStack>
      {from !== null && theirs.isPending ? (
        <Loading label="Loading its answers">
          <Skeleton shape="rows" count={4} />
        </Loading>
      ) : null}
      {theirs.data !== undefined && offered.length === 0 ? (
        <p>It has no answer that could count here{way === 'copy' ? ' and is missing here' : ''}.</p>
      ) : null}
      <ul className={styles.list}>
        {offered.map(({ practice, title, state }) => (
          <li key={practice} className={styles.item}>
            <Checkbox
              label={
                <>
                  {title} <span className={styles.id}>{practice}</span>
                </>
              }
              checked={!left.has(practice)}
              onCheckedChange={(checked) => {
                const next = new Set(left);
                if (checked) next.delete(practice);
                else next.add(practice);
                setLeft(next);
              }}
            />
            <span className={styles.level}>
              <AnswerMark state={state} />
              <span aria-hidden="true">{ANSWER_WORDS[state]}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

interface Offered {
  practice: string;
  title: string;
  state: NonNullable<AssessmentItem['answer']>['state'];
}

/** Of the other system's answers, those that say something about this one. */
function offeredBy(
  theirs: readonly AssessmentItem[],
  own: readonly AssessmentItem[],
  way: FromOther,
): Offered[] {
  const mine = new Map(own.map((item) => [item.practice, item]));
  return theirs.flatMap(({ practice, title, answer }) => {
    const here = mine.get(practice);
    const level = LEVELS.find((one) => one === answer?.state) ?? answer?.level ?? null;
    const isAnswered = here?.answer !== null && here?.answer.state !== 'not_assessed';
    if (here === undefined || level === null) return [];
    const isTaken = way === 'copy' ? isAnswered : here.inherited !== null;
    return isTaken ? [] : [{ practice, title, state: level }];
  });
}
