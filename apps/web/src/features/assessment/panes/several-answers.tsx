import type { AnswerDetail, AssessmentItem } from '@pitwall/contracts';
import { Button, NoticeBar, When } from '@pitwall/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { systemChanged } from '../../../lib/api/keys.ts';
import { meQuery } from '../../../lib/api/me.ts';
import { TextLink } from '../../../lib/links.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { answerDetailQuery } from '../api/answer-detail.ts';
import { disinheritPractices } from '../api/inheritance.ts';
import { withdrawOpinion } from '../api/opinions.ts';
import { quoted } from '../model/standing-words.ts';
import styles from './answer-notices.module.css';

/** People say different things. Whoever answers again settles it; until then the lowest counts. */
export const Disagreement = ({ item }: { item: AssessmentItem }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { practice, answer, opinions, standing } = item;
  const withdraw = useMutation({
    mutationFn: () => withdrawOpinion(organization, system, practice),
    onSuccess: (detail: AnswerDetail) => {
      queryClient.setQueryData(answerDetailQuery(organization, system, practice).queryKey, detail);
      return systemChanged(queryClient, organization, system);
    },
    onError: notifyTrouble,
  });
  if (answer === null) return null;
  const mine = opinions.some(({ by }) => by === me?.name);
  return (
    <NoticeBar
      signal="disputed"
      title="People disagree."
      action={
        mine && may('assessments:write') ? (
          <Button
            size="small"
            busy={withdraw.isPending && 'Taking back'}
            onClick={() => {
              withdraw.mutate();
            }}
          >
            Take mine back
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.opinions}>
        <li>
          <b>{answer.answeredBy ?? 'Someone who has left'}</b>: {quoted(answer.state)}
          {answer.note === '' ? null : `, “${answer.note}”`}
        </li>
        {opinions.map(({ id, by, state, note, at }) => (
          <li key={id}>
            <b>{by ?? 'Someone who has left'}</b>: {quoted(state)}
            {note === '' ? null : `, “${note}”`} <When at={at} />
          </li>
        ))}
      </ul>
      Until one of you settles it, the lowest counts: {quoted(standing.claimed)}. Choose a level to
      settle it.
    </NoticeBar>
  );
};

/** The practice comes from a platform: its answer counts, unless the system has its own. */
export const FromPlatform = ({ item }: { item: AssessmentItem }) => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const queryClient = useQueryClient();
  const { practice, inherited } = item;
  const end = useMutation({
    mutationFn: () => disinheritPractices(organization, system, [practice]),
    onSuccess: () => systemChanged(queryClient, organization, system),
    onError: notifyTrouble,
  });
  if (inherited === null) return null;
  const { platform, state, answeredBy, overridden } = inherited;
  const name = (
    <TextLink
      to="/$organization/systems/$system/assessment/$practice"
      params={{ organization, system: platform.slug, practice }}
    >
      {platform.name}
    </TextLink>
  );
  return (
    <NoticeBar
      title={overridden ? 'Answered here, against the platform.' : 'From the platform.'}
      action={
        may('assessments:write') ? (
          <Button
            size="small"
            busy={end.isPending && 'Ending'}
            onClick={() => {
              end.mutate();
            }}
          >
            Inherit no more
          </Button>
        ) : undefined
      }
    >
      {name} says {quoted(state)}
      {answeredBy === null ? '' : ` (${answeredBy})`}.{' '}
      {overridden
        ? 'This system has an answer of its own, which counts. Take it back to follow the platform again.'
        : state === 'not_assessed' || state === 'unknown' || state === 'not_applicable'
          ? 'That says nothing about this system: answer here.'
          : 'It counts here and changes with the platform. Answer here to override it.'}
    </NoticeBar>
  );
};
