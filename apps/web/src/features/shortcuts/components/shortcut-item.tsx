import type { Shortcut } from '@pitwall/contracts';
import { AnswerMark, ANSWER_WORDS, formatDay, Tag, When, WorkItem } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import { endWords, incidentWords } from '../shortcut-words.ts';
import styles from './shortcut-item.module.css';

/** One shortcut: what was left out, who decided it, until when, and what it has cost since. */
export const ShortcutItem = ({
  shortcut,
  organization,
  showSystem,
}: {
  shortcut: Shortcut;
  organization: string;
  showSystem: boolean;
}) => {
  const { practice, title, says, system, incidents, risk, place } = shortcut;
  const end = endWords(risk, new Date());
  const params = { organization, system: system.slug };
  return (
    <WorkItem
      id={practice}
      lead={<AnswerMark state={risk === null ? 'partial' : 'accepted_risk'} />}
      title={
        <TextLink
          look="plain"
          to="/$organization/systems/$system/assessment/$practice"
          params={{ ...params, practice }}
        >
          {title}
        </TextLink>
      }
      tags={
        <>
          {end === null ? null : (
            <Tag signal={end.alarming ? 'behind' : 'disputed'}>{end.words}</Tag>
          )}
          {incidents.length === 0 ? null : (
            <Tag signal="behind">{incidentWords(incidents.length)}</Tag>
          )}
        </>
      }
      reason={
        <>
          {showSystem ? (
            <>
              <TextLink to="/$organization/systems/$system" params={params}>
                {system.name}
              </TextLink>
              {' · '}
            </>
          ) : null}
          {risk === null ? <CommentWords shortcut={shortcut} /> : <RiskWords shortcut={shortcut} />}
        </>
      }
    >
      {place === null ? (
        <q className={styles.says}>{says}</q>
      ) : (
        <code className={styles.comment}>{says}</code>
      )}
      {incidents.length === 0 ? null : (
        <ul className={styles.incidents}>
          {incidents.map(({ id, title: incident, startedAt }) => (
            <li key={id}>
              <TextLink
                to="/$organization/systems/$system/incidents/$incident"
                params={{ ...params, incident: id }}
              >
                {incident}
              </TextLink>{' '}
              <When at={startedAt} as="day" />
            </li>
          ))}
        </ul>
      )}
    </WorkItem>
  );
};

const RiskWords = ({ shortcut: { risk, by, since } }: { shortcut: Shortcut }) => (
  <>
    {risk?.level === null || risk === null
      ? 'Accepted'
      : `${sentenceCase(ANSWER_WORDS[risk.level])}, accepted`}{' '}
    by {by ?? 'someone who has left'}
    {risk === null || risk.approvedBy === null
      ? ', approved by nobody yet'
      : `, approved by ${risk.approvedBy}`}{' '}
    <When at={since} as="day" />
    {risk === null || risk.expiresAt === null
      ? ''
      : `, until ${formatDay(new Date(risk.expiresAt))}`}
  </>
);

const CommentWords = ({ shortcut: { place, by, since } }: { shortcut: Shortcut }) => (
  <>
    {place === null ? '' : `${place.path}:${place.line}`}
    {place === null || place.commit === null ? '' : ` at ${place.commit.slice(0, 8)}`}, taken over
    by {by ?? 'someone who has left'} <When at={since} as="day" />
  </>
);
