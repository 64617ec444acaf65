import type { IncidentPrevention } from '@pitwall/contracts';
import {
  AnswerMark,
  EmptyState,
  formatDays,
  formatMoment,
  Loading,
  Panel,
  Point,
  Sentence,
  Skeleton,
  Stack,
  StatRow,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { notFound, useNavigate, useParams } from '@tanstack/react-router';
import { GoneNotice } from '../../lib/gone-notice.tsx';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { isProblem } from '../../lib/problem-error.ts';
import { stageInSentence } from '../../lib/stage-words.ts';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { incidentQuery } from './api/incident.ts';
import { IncidentActions } from './components/incident-actions.tsx';
import { durationWords } from './model/duration-words.ts';
import styles from './components/incident-item.module.css';

/** What broke, which practices would have prevented it, and what they would have cost. */
export const IncidentPage = () => {
  const { organization, system } = useSystemAddress();
  const { incident } = useParams({
    from: '/signed-in/$organization/systems/$system/incidents/$incident',
  });
  const query = useQuery(incidentQuery(organization, system, incident));
  if (query.data === undefined && isProblem(query.error, 'resource.not_found', 'request.invalid'))
    throw notFound();
  return (
    <Loaded
      query={query}
      loading={
        <>
          <SystemHeader title="Incident" />
          <Loading label="Loading the incident">
            <Skeleton shape="title" />
            <Skeleton shape="stats" />
          </Loading>
        </>
      }
    >
      {(prevention) => (
        <>
          <GoneNotice error={query.error} what="incident" />
          <Prevention prevention={prevention} />
        </>
      )}
    </Loaded>
  );
};

const Prevention = ({ prevention }: { prevention: IncidentPrevention }) => {
  const { may } = useOrganization();
  const address = useSystemAddress();
  const navigate = useNavigate();
  const { incident, practices, days, daysLeft } = prevention;
  const { title, description, startedAt, endedAt } = incident;
  const open = practices.filter(({ standing }) => standing !== 'met');
  return (
    <>
      <SystemTitle page={title} />
      <SystemHeader
        title={title}
        detail={
          <>
            <time dateTime={startedAt}>{formatMoment(new Date(startedAt))}</time>
            {endedAt === null ? '' : `, for ${durationWords(startedAt, endedAt)}`}
          </>
        }
        tags={endedAt === null ? <Tag signal="behind">going on</Tag> : undefined}
        actions={
          <>
            <ButtonLink
              to="/$organization/systems/$system/discussion"
              params={address}
              search={{ incident: incident.id }}
            >
              Discuss
            </ButtonLink>
            {may('systems:write') ? (
              <IncidentActions
                incident={incident}
                onDeleted={() => {
                  // The way back leads past what is gone.
                  void navigate({
                    to: '/$organization/systems/$system/incidents',
                    params: address,
                    replace: true,
                  });
                }}
              />
            ) : null}
          </>
        }
      />
      <Stack>
        <Sentence>
          {practices.length === 0 ? (
            'No practice is tied to this incident yet. Change it to say what would have prevented it.'
          ) : (
            <>
              Preventing it would have cost <Point>{formatDays(days.low, days.high)}</Point> of
              work;{' '}
              {open.length === 0 ? (
                'all of it is done now.'
              ) : (
                <>
                  <Point signal="behind">{formatDays(daysLeft.low, daysLeft.high)}</Point> of it{' '}
                  {open.length === practices.length ? 'are still to do' : 'are left'}.
                </>
              )}
            </>
          )}
        </Sentence>
        {description === '' ? null : (
          <Panel title="What happened">
            <p className={styles.description}>{description}</p>
          </Panel>
        )}
        {practices.length === 0 ? null : <Practices prevention={prevention} />}
      </Stack>
    </>
  );
};

const Practices = ({
  prevention: { practices, days, daysLeft },
}: {
  prevention: IncidentPrevention;
}) => {
  const { organization, system } = useSystemAddress();
  return (
    <>
      <StatRow
        label="What it would have cost"
        stats={[
          { label: 'Practices', value: practices.length, detail: 'would have prevented it' },
          { label: 'Their work', value: formatDays(days.low, days.high), detail: 'from nothing' },
          {
            label: 'Still to do',
            value: formatDays(daysLeft.low, daysLeft.high),
            detail: 'as they stand today',
          },
        ]}
      />
      <Panel flush title="What would have prevented it">
        {practices.length === 0 ? (
          <EmptyState title="No practice is tied to it">
            Change it to say which would have prevented it.
          </EmptyState>
        ) : (
          <WorkList label="Practices">
            {practices.map(
              ({ practice, title, stage, standing, days: own, daysLeft: left, acceptedThen }) => (
                <WorkItem
                  key={practice}
                  id={practice}
                  lead={<AnswerMark state={MARKS[standing]} />}
                  title={
                    <TextLink
                      look="plain"
                      to="/$organization/systems/$system/assessment/$practice"
                      params={{ organization, system, practice }}
                    >
                      {title}
                    </TextLink>
                  }
                  tags={
                    acceptedThen ? <Tag signal="behind">risk was accepted then</Tag> : undefined
                  }
                  reason={`Belongs to ${stageInSentence(stage)}. ${formatDays(own.low, own.high)} of work; ${
                    standing === 'met'
                      ? 'met today.'
                      : standing === 'not_applicable'
                        ? 'said not to apply today.'
                        : `${formatDays(left.low, left.high)} left.`
                  }`}
                />
              ),
            )}
          </WorkList>
        )}
      </Panel>
    </>
  );
};

const MARKS = {
  met: 'in_place',
  open: 'absent',
  unanswered: 'not_assessed',
  not_applicable: 'not_applicable',
} as const;
