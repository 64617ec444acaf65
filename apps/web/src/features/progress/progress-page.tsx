import { STAGES, type Progress } from '@pitwall/contracts';
import {
  DataTable,
  EmptyState,
  formatDays,
  formatNumber,
  LineChart,
  Loading,
  Panel,
  Point,
  RangeNumber,
  Segments,
  Sentence,
  Skeleton,
  Stack,
  StatRow,
  Traced,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dateOf } from '../../lib/days.ts';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { stageTitle } from '../../lib/stage-words.ts';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { roughDays } from '../../lib/rough-days.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { progressQuery } from './api/progress.ts';
import { burnUpRange, pathLine } from './model/burn-up-range.ts';
import { paceWords, progressSentence } from './model/progress-words.ts';
import { carriedTrace, doneTrace, paceTrace } from './progress-traces.tsx';
import styles from './progress-page.module.css';

const route = getRouteApi('/signed-in/$organization/systems/$system/progress');

/** What was done against the path, sprint by sprint, and when the rest is done at that pace. */
export const ProgressPage = () => {
  const { organization, system } = useSystemAddress();
  const { to } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(progressQuery(organization, system, to));
  return (
    <>
      <SystemTitle page="Progress" />
      <SystemHeader
        title="Progress"
        detail="What was done against the path, and when the rest is done at the team’s own pace."
        actions={
          <ButtonLink
            to="/$organization/systems/$system/roadmap"
            params={{ organization, system }}
            search={{ to }}
          >
            Roadmap
          </ButtonLink>
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the progress">
            <Stack>
              <Skeleton shape="title" />
              <Skeleton shape="stats" />
              <Skeleton shape="block" />
            </Stack>
          </Loading>
        }
      >
        {(progress) => (
          <Stack>
            <Panel roomy>
              <div className={styles.target}>
                <Segments
                  label="Ready for which stage"
                  value={progress.target ?? 'stability'}
                  options={STAGES.map((value) => ({ value, label: stageTitle(value) }))}
                  onValueChange={(next) => {
                    void navigate({ search: { to: next }, replace: true, resetScroll: false });
                  }}
                />
              </div>
              <Said progress={progress} />
            </Panel>
            <Figures progress={progress} />
            <BurnUp progress={progress} />
          </Stack>
        )}
      </Loaded>
    </>
  );
};

const Said = ({ progress }: { progress: Progress }) => {
  const sentence = progressSentence(progress);
  return (
    <Sentence>
      {sentence.before}
      <Point>{sentence.point}</Point>
      {sentence.after}
    </Sentence>
  );
};

const Figures = ({ progress }: { progress: Progress }) => {
  const { doneDays, left, burnUp, sprints, target } = progress;
  const params = useSystemAddress();
  const last = burnUp.points.at(-1);
  return (
    <StatRow
      label="Progress in days"
      stats={[
        {
          label: 'Done',
          value: <Traced trace={() => doneTrace(progress)}>{formatNumber(doneDays)}</Traced>,
          detail: 'days, verified',
        },
        {
          label: 'Left',
          value: (
            <TextLink
              look="traced"
              to="/$organization/systems/$system/roadmap"
              params={params}
              search={{ ...(target === null ? {} : { to: target }), trace: 'path' }}
            >
              <RangeNumber low={left.low} high={left.high} format={roughDays} unit="days" />
            </TextLink>
          ),
          detail: left.low === left.high ? 'of the path' : 'some of it unanswered',
        },
        {
          label: 'Pace',
          value: <Traced trace={() => paceTrace(progress)}>{paceWords(progress)}</Traced>,
          detail: burnUp.finish === null ? 'not known yet' : 'days a sprint, slowest to fastest',
        },
        {
          label: 'Carried over',
          value:
            last === undefined ? (
              '–'
            ) : (
              <Traced trace={() => carriedTrace(progress)}>{formatNumber(last.carriedDays)}</Traced>
            ),
          detail:
            sprints.length === 0 ? 'no finished sprint' : `days out of ${sprints.at(-1)?.name}`,
        },
      ]}
    />
  );
};

const BurnUp = ({ progress }: { progress: Progress }) => {
  const { burnUp, sprints } = progress;
  const range = burnUpRange(progress);
  if (burnUp.points.length === 0) {
    return (
      <Panel title="Burn-up">
        <EmptyState title="No finished sprint">
          When a sprint is over, what was done in it stands here against all that the path takes.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Burn-up" detail="Days that are done, against all days of the path.">
      <Stack gap="medium">
        <LineChart
          label="Days done, of all days of the path"
          series={[
            {
              key: 'done',
              label: 'Done',
              points: burnUp.points.map(({ on, doneDays }) => ({ at: dateOf(on), low: doneDays })),
            },
            {
              key: 'scope',
              label: 'The path',
              look: 'quiet',
              points: pathLine(progress, range),
            },
            ...(range.length === 0
              ? []
              : [
                  {
                    key: 'expected',
                    label: 'At the team’s pace, slowest to fastest',
                    look: 'expected' as const,
                    points: range,
                  },
                ]),
          ]}
        />
        <DataTable
          caption="Finished sprints"
          rows={sprints.map((sprint, index) => ({
            ...sprint,
            carriedDays: burnUp.points[index]?.carriedDays ?? 0,
          }))}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', header: 'Sprint', heads: true, cell: ({ name }) => name },
            {
              key: 'planned',
              header: 'Planned',
              align: 'end',
              cell: ({ plannedDays }) => formatDays(plannedDays),
            },
            {
              key: 'completed',
              header: 'Completed',
              align: 'end',
              cell: ({ completedDays }) => formatDays(completedDays),
            },
            {
              key: 'carried',
              header: 'Carried over',
              align: 'end',
              cell: ({ carriedDays }) => formatDays(carriedDays),
            },
            {
              key: 'closed',
              header: 'State',
              cell: ({ closed }) => (closed ? 'closed' : 'over, not closed'),
            },
          ]}
        />
      </Stack>
    </Panel>
  );
};
