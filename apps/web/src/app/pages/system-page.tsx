import { Columns, Loading, Panel, Point, Skeleton, Stack, type Headline } from '@pitwall/ui';
import type { SystemForecast, Task } from '@pitwall/contracts';
import { usePrefetchQuery, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { assessmentQuery } from '../../features/assessment/api/assessment.ts';
import { forecastQuery } from '../../features/forecast/api/forecast.ts';
import { BreaksPanel } from '../../features/forecast/components/breaks-panel.tsx';
import {
  breakMarks,
  firstBreakWords,
  putOffWords,
} from '../../features/forecast/model/break-words.ts';
import { SinceSnapshotPanel } from '../../features/snapshots/components/since-snapshot-panel.tsx';
import { nextTasksQuery } from '../../features/systems/api/next-tasks.ts';
import { pathQuery } from '../../features/systems/api/path.ts';
import { AskNextPanel } from '../../features/systems/components/ask-next-panel.tsx';
import { BenchmarksPanel } from '../../features/systems/components/benchmarks-panel.tsx';
import { ContradictionsPanel } from '../../features/systems/components/contradictions-panel.tsx';
import { DoNext } from '../../features/systems/components/do-next.tsx';
import { GapsPanel } from '../../features/systems/components/gaps-panel.tsx';
import { HurtsPanel } from '../../features/systems/components/hurts-panel.tsx';
import { LatestScanPanel } from '../../features/systems/components/latest-scan-panel.tsx';
import { NextTasksPanel } from '../../features/systems/components/next-tasks-panel.tsx';
import { StandingPanel } from '../../features/systems/components/standing-panel.tsx';
import {
  StandingStats,
  type StandingStatsProps,
} from '../../features/systems/components/standing-stats.tsx';
import { SystemFactsLine } from '../../features/systems/components/system-facts-line.tsx';
import { nextStage } from '../../features/systems/standing-words.ts';
import { AfterPaint } from '../../lib/after-paint.tsx';
import { assessmentOverviewQuery, type Overview } from '../../lib/api/assessment-overview.ts';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { InParts } from '../../lib/in-parts.tsx';
import { ButtonLink, TextLink } from '../../lib/links.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystem, useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { SystemTitle } from '../../lib/system/system-title.tsx';

const route = getRouteApi('/signed-in/$organization/systems/$system/');

/** Where a system stands, what to do next, and why. */
export const SystemPage = () => (
  <>
    <SystemTitle />
    <Head />
    <Body />
  </>
);

/** Beside what is read below it, so that it is not rendered again with each answer. */
const Head = () => {
  const { may } = useOrganization();
  const params = useSystemAddress();
  const overview = useQuery(assessmentOverviewQuery(params.organization, params.system));
  const left = overview.data?.unanswered ?? 0;
  return (
    <SystemHeader
      detail={<SystemFactsLine />}
      actions={
        <>
          <ButtonLink to="/$organization/systems/$system/scans" params={params}>
            Scan
          </ButtonLink>
          <ButtonLink
            variant="primary"
            to="/$organization/systems/$system/assessment"
            params={params}
          >
            {left === 0 || !may('assessments:write')
              ? 'Open the assessment'
              : `Continue the assessment · ${left} left`}
          </ButtonLink>
        </>
      }
    />
  );
};

const Body = () => {
  const { catalogueVersion } = useSystem();
  const { organization, system } = useSystemAddress();
  // Asked for together and shown together: what comes later would push down what is being read.
  usePrefetchQuery(catalogueQuery(catalogueVersion, organization));
  const overview = useQuery(assessmentOverviewQuery(organization, system));
  const assessment = useQuery(assessmentQuery(organization, system));
  const forecast = useQuery(forecastQuery(organization, system));
  const tasks = useQuery(nextTasksQuery(organization, system));
  const isComing = assessment.isPending || forecast.isPending || tasks.isPending;
  return (
    <Loaded query={overview} waits={isComing} loading={<Shape />}>
      {(standing) => <Standing overview={standing} />}
    </Loaded>
  );
};

/** What breaks next, when, and what to do about it: what can be said of it. */
const headlinesOf = (forecast: SystemForecast | undefined, task: Task | undefined): Headline[] => {
  const headlines: Headline[] = [];
  if (forecast !== undefined) {
    const { before, point, after, soon } = firstBreakWords(forecast);
    headlines.push({
      label: 'Breaks next',
      answer: (
        <>
          <strong>
            {before}
            {soon ? <Point signal="behind">{point}</Point> : point}
          </strong>
          {after}
        </>
      ),
    });
  }
  if (task !== undefined)
    headlines.push({
      label: 'Do next',
      answer: (
        <DoNext
          task={task}
          putsOff={forecast === undefined ? null : putOffWords(forecast, task.id)}
        />
      ),
    });
  return headlines;
};

const Shape = () => (
  <Loading label="Working out where the system stands">
    <Stack>
      <Panel roomy>
        <Skeleton shape="track" />
      </Panel>
      <Skeleton shape="stats" />
      <ColumnsShape />
    </Stack>
  </Loading>
);

const ColumnsShape = () => (
  <Columns>
    <Panel flush>
      <Skeleton shape="rows" count={4} />
    </Panel>
    <Panel>
      <Skeleton shape="block" />
    </Panel>
  </Columns>
);

const Standing = ({ overview }: { overview: Overview }) => {
  const { catalogueVersion } = useSystem();
  const { may } = useOrganization();
  const params = useSystemAddress();
  const { trace, topic } = route.useSearch();
  const { organization, system } = params;
  const { summary } = overview;
  const assessment = useQuery(assessmentQuery(organization, system));
  const { data: forecast } = useQuery(forecastQuery(organization, system));
  const { data: tasks } = useQuery(nextTasksQuery(organization, system));
  const { data: catalogue } = useSuspenseQuery(catalogueQuery(catalogueVersion, organization));
  return (
    <Stack>
      <StandingPanel
        sentence={overview.sentence}
        summary={summary}
        items={assessment.data?.items}
        headlines={headlinesOf(forecast, tasks?.items[0])}
        forecast={forecast === undefined ? [] : breakMarks(forecast)}
        traced={trace === 'gap'}
      />
      <InParts shape={<Skeleton shape="stats" />}>
        <Figures
          summary={summary}
          items={assessment.data?.items}
          traced={trace === 'score' ? trace : undefined}
        />
      </InParts>
      <InParts shape={<ColumnsShape />}>
        <Columns>
          <Stack>
            <NextTasksPanel
              items={assessment.data?.items ?? []}
              aside={
                <TextLink look="onward" to="/$organization/systems/$system/tasks" params={params}>
                  {summary.counts.tasks < 2 ? 'Tasks' : `All ${summary.counts.tasks} tasks`}
                </TextLink>
              }
              renderTitle={({ id, title }) => (
                <TextLink
                  look="plain"
                  to="/$organization/tasks/$task"
                  params={{ organization, task: id }}
                >
                  {title}
                </TextLink>
              )}
              empty={
                overview.unanswered === 0 ? (
                  'Everything that is due is met or accepted.'
                ) : assessment.data?.items.some(({ suggestion }) => suggestion !== null) ? (
                  <>
                    Tasks come from answers.{' '}
                    <TextLink
                      to="/$organization/systems/$system/assessment"
                      params={params}
                      search={{ show: 'suggested' }}
                    >
                      Look at what the scan suggests
                    </TextLink>
                    : what you accept becomes an answer.
                  </>
                ) : (
                  'Tasks come from answers: answer what is due, or let a scan suggest it.'
                )
              }
            />
            <AfterPaint>
              <SinceSnapshotPanel />
              {assessment.data === undefined || !may('assessments:write') ? null : (
                <AskNextPanel
                  questions={assessment.data.askNext}
                  items={assessment.data.items}
                  most={summary.counts.tasks === 0 ? 5 : 3}
                />
              )}
              <HurtsPanel
                aside={
                  <TextLink
                    look="onward"
                    to="/$organization/systems/$system/incidents"
                    params={params}
                  >
                    Incidents
                  </TextLink>
                }
              />
            </AfterPaint>
          </Stack>
          <Stack>
            <BreaksPanel />
            <AfterPaint>
              {assessment.data === undefined ? null : (
                <ContradictionsPanel items={assessment.data.items} />
              )}
              <Loaded
                query={assessment}
                loading={
                  <Panel title="Where the gaps are">
                    <Loading label="Loading the gaps">
                      <Skeleton shape="block" />
                    </Loading>
                  </Panel>
                }
              >
                {({ items }) => (
                  <GapsPanel
                    items={items}
                    topics={catalogue.topics}
                    traced={trace === 'topic' ? topic : undefined}
                  />
                )}
              </Loaded>
              <LatestScanPanel acceptable={overview.acceptable} />
              <BenchmarksPanel />
            </AfterPaint>
          </Stack>
        </Columns>
      </InParts>
    </Stack>
  );
};

/** They alone wait for the path to the next gate, and are rendered again when it comes. */
const Figures = (figures: Omit<StandingStatsProps, 'path'>) => {
  const { organization, system } = useSystemAddress();
  const next = nextStage(figures.summary);
  const path = useQuery({
    ...pathQuery(organization, system, next ?? 'mvp'),
    enabled: next !== null,
  });
  return <StandingStats {...figures} path={next === null || path.isError ? null : path.data} />;
};
