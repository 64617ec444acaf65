import type { QueryClient } from '@tanstack/react-query';
import { answerDetailQuery } from '../../features/assessment/api/answer-detail.ts';
import { assessmentQuery } from '../../features/assessment/api/assessment.ts';
import { forecastQuery } from '../../features/forecast/api/forecast.ts';
import { scansQuery } from '../../features/systems/api/list-scans.ts';
import { nextTasksQuery } from '../../features/systems/api/next-tasks.ts';
import { assessmentOverviewQuery } from '../../lib/api/assessment-overview.ts';
import { catalogueQuery } from '../../lib/api/catalogue.ts';
import { practiceQuery } from '../../lib/api/practice.ts';
import { systemQuery } from '../../lib/api/system.ts';

type Params = Record<string, string | undefined>;
type Ahead = (queryClient: QueryClient, params: Params) => void;

/** The version in which the system's catalogue is read, which it asks for too. What fails is the page's to tell. */
const askCatalogue = async (
  queryClient: QueryClient,
  organization: string,
  system: string,
): Promise<string | undefined> => {
  const query = systemQuery(organization, system);
  await queryClient.prefetchQuery(query);
  const version = queryClient.getQueryData(query.queryKey)?.catalogueVersion;
  if (version !== undefined) void queryClient.prefetchQuery(catalogueQuery(version, organization));
  return version;
};

/** Where a system stands, what breaks next and what to do: asked for while the page's code comes. */
export const aheadOfSystem: Ahead = (queryClient, { organization = '', system = '' }) => {
  void askCatalogue(queryClient, organization, system);
  void queryClient.prefetchQuery(assessmentOverviewQuery(organization, system));
  void queryClient.prefetchQuery(assessmentQuery(organization, system));
  void queryClient.prefetchQuery(forecastQuery(organization, system));
  void queryClient.prefetchQuery(nextTasksQuery(organization, system));
  // The line under the name says when the last was: where it came later, all below would move.
  void queryClient.prefetchInfiniteQuery(scansQuery(organization, system));
};

/** All practices of a system, and the one that the address names or that is asked first. */
export const aheadOfAssessment: Ahead = (
  queryClient,
  { organization = '', system = '', practice },
) => {
  const askQuestion = async (): Promise<void> => {
    const query = assessmentQuery(organization, system);
    const [version] = await Promise.all([
      askCatalogue(queryClient, organization, system),
      queryClient.prefetchQuery(query),
    ]);
    const first = practice ?? queryClient.getQueryData(query.queryKey)?.askNext[0]?.practice;
    if (first === undefined || version === undefined) return;
    void queryClient.prefetchQuery(answerDetailQuery(organization, system, first));
    void queryClient.prefetchQuery(practiceQuery(first, version, organization));
  };
  void askQuestion();
};
