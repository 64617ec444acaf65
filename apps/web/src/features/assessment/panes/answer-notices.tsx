import type { AssessmentItem } from '@pitwall/contracts';
import { Button, NoticeBar, When, formatDay } from '@pitwall/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { systemChanged } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { answerDetailQuery } from '../api/answer-detail.ts';
import { approveAnswer } from '../api/approve-answer.ts';
import { NOT_APPLICABLE_WORDS, answerSentence, quoted } from '../model/standing-words.ts';
import type { Unsaved } from '../saving/answer-saver.ts';
import { Disagreement, FromPlatform } from './several-answers.tsx';
import styles from './answer-notices.module.css';

export interface AnswerNoticesProps {
  item: AssessmentItem;
  unsaved: Unsaved | undefined;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
  /** Keeps the reader's choice beside what someone else wrote meanwhile. */
  onKeepBoth: () => void;
}

/** What must be said before the levels: two wrote at once, claim and code disagree, a second person is asked. */
export const AnswerNotices = ({ item, unsaved, ...keep }: AnswerNoticesProps) => {
  const { answer, suggestion, standing } = item;
  if (unsaved?.phase === 'conflict') {
    return <Conflict unsaved={unsaved} {...keep} />;
  }
  if (unsaved !== undefined) return null;
  if (item.opinions.length > 0) return <Disagreement item={item} />;
  if (item.contradiction && suggestion !== null && answer !== null) {
    return (
      <NoticeBar signal="disputed" title="Answer and code disagree.">
        {answerSentence(item)} The scan of {formatDay(new Date(suggestion.scannedAt))} suggests{' '}
        {suggestion.level === null ? 'something else' : quoted(suggestion.level)}. Until you choose
        again, the practice counts as unanswered. Choosing what you chose before keeps it,
        knowingly.
      </NoticeBar>
    );
  }
  if (answer?.awaitsApproval) return <Approval item={item} />;
  if (answer?.state === 'accepted_risk' && answer.riskExpiresAt !== null) {
    const lapsed = standing.risk?.status === 'lapsed';
    return (
      <NoticeBar
        signal={lapsed ? 'behind' : undefined}
        title={
          lapsed
            ? 'The risk is accepted no more.'
            : `The risk is accepted until ${formatDay(new Date(answer.riskExpiresAt))}.`
        }
      >
        {lapsed ? 'The day until which it was accepted has passed. ' : ''}
        {answer.approvedBy === null
          ? ''
          : answer.approvedBy === answer.answeredBy
            ? `${answer.approvedBy} approved it themselves, as the only member. `
            : `${answer.approvedBy} approved it. `}
        {standing.risk?.status === 'touched'
          ? 'A symptom or an incident touches it, so that the work is back on the list.'
          : ''}
      </NoticeBar>
    );
  }
  if (answer?.state === 'not_applicable' && answer.notApplicableReason !== null) {
    return (
      <NoticeBar
        title={`Not applicable: ${NOT_APPLICABLE_WORDS[answer.notApplicableReason].toLowerCase()}.`}
      >
        {answer.approvedBy === null || answer.approvedAt === null ? null : (
          <>
            Approved by {answer.approvedBy} <When at={answer.approvedAt} />.
          </>
        )}
      </NoticeBar>
    );
  }
  if (standing.standing === 'met' && standing.evidence === 'stale') {
    return (
      <NoticeBar signal="disputed" title="The evidence is stale.">
        {answer?.evidenceChanged
          ? `The code behind it is another at commit ${answer.evidenceChanged.commit.slice(0, 8)}, scanned on ${formatDay(new Date(answer.evidenceChanged.at))}. `
          : standing.freshUntil === null
            ? ''
            : `It was good until ${formatDay(new Date(standing.freshUntil))}. `}
        It still counts as met, but no longer as verified. Add fresh evidence, or answer again.
      </NoticeBar>
    );
  }
  return item.inherited === null ? null : <FromPlatform item={item} />;
};

/** Two answered at once. It comes into view, since the reader looks at the levels. */
const Conflict = ({
  unsaved: { theirs: read, change },
  onKeepMine,
  onKeepTheirs,
  onKeepBoth,
}: Omit<AnswerNoticesProps, 'item' | 'unsaved'> & { unsaved: Unsaved }) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const theirs = read?.answer ?? null;
  return (
    <div ref={frame} className={styles.conflict}>
      <NoticeBar
        live
        signal="disputed"
        title={
          theirs === null
            ? 'The answer was taken back meanwhile.'
            : `${theirs.answeredBy ?? 'Someone'} answered ${quoted(theirs.state)} meanwhile.`
        }
        action={
          <>
            <Button size="small" onClick={onKeepTheirs}>
              {theirs === null ? 'Leave it unanswered' : 'Keep theirs'}
            </Button>{' '}
            {theirs !== null && isOpinion(change.state) ? (
              <>
                <Button size="small" onClick={onKeepBoth}>
                  Keep both
                </Button>{' '}
              </>
            ) : null}
            <Button size="small" variant="primary" onClick={onKeepMine}>
              Replace it by mine
            </Button>
          </>
        }
      >
        You chose {quoted(change.state)}; it is not saved.
        {theirs?.note ? ` They wrote: “${theirs.note}”` : ''}
      </NoticeBar>
    </div>
  );
};

/** What can stand beside another's answer: a level, or that one cannot tell. */
const isOpinion = (state: string): boolean =>
  state !== 'not_assessed' && state !== 'not_applicable' && state !== 'accepted_risk';

const Approval = ({ item: { answer, practice } }: { item: AssessmentItem }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const approve = useMutation({
    mutationFn: (version: number) => approveAnswer(organization, system, practice, version),
    onSuccess: (detail) => {
      queryClient.setQueryData(answerDetailQuery(organization, system, practice).queryKey, detail);
      return systemChanged(queryClient, organization, system);
    },
    onError: notifyTrouble,
  });
  const { data: me } = useQuery(meQuery);
  if (answer === null) return null;
  // The server decides by who it was; here a name is all there is, and spares a refusal.
  const own = me?.name === answer.answeredBy;
  const what =
    answer.state === 'accepted_risk' ? 'the risk is accepted' : 'the practice does not apply';
  return (
    <NoticeBar
      signal="disputed"
      title="This waits for a second person."
      action={
        may('assessments:approve') && !own ? (
          <Button
            size="small"
            busy={approve.isPending && 'Approving'}
            onClick={() => {
              approve.mutate(answer.version);
            }}
          >
            Approve
          </Button>
        ) : undefined
      }
    >
      {own ? 'You say' : `${answer.answeredBy ?? 'Someone who has left'} says`} that {what}. Another
      member has to agree; until then it counts as unanswered.
    </NoticeBar>
  );
};
