import { createPitwallClient } from '@pitwall/api-client';
import type { ImportLoadTest, Stage, WhatIf } from '@pitwall/contracts';
import type { Target } from '../configuration/target.ts';
import { patientFetch } from './patient-fetch.ts';
import { parsed } from './pitwall-server.ts';
import {
  type ForecastAnswer,
  forecastAnswerSchema,
  type LoadTestAnswer,
  loadTestAnswerSchema,
  type RoadmapAnswer,
  roadmapAnswerSchema,
  type WhatIfAnswer,
  whatIfAnswerSchema,
} from './planning-answers.ts';

/** What the planning commands ask of a Pitwall server. Failures are CliErrors that say what to do. */
export interface PlanningServer {
  roadmap(system: string, to: Stage | undefined): Promise<RoadmapAnswer>;
  whatIf(system: string, change: WhatIf): Promise<WhatIfAnswer>;
  forecast(system: string): Promise<ForecastAnswer>;
  importLoadTest(system: string, test: ImportLoadTest): Promise<LoadTestAnswer>;
}

/** The server through the typed client. */
export const connectPlanning = (
  { url, token, organization }: Target,
  signal: AbortSignal,
): PlanningServer => {
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const of = (system: string) => ({ path: { organization, system } });
  return {
    roadmap: (system, to) =>
      parsed(
        url,
        client.GET('/api/v1/organizations/{organization}/systems/{system}/roadmap', {
          params: { ...of(system), query: to === undefined ? {} : { to } },
        }),
        roadmapAnswerSchema,
      ),
    whatIf: (system, body) =>
      parsed(
        url,
        client.POST('/api/v1/organizations/{organization}/systems/{system}/what-if', {
          params: of(system),
          body,
        }),
        whatIfAnswerSchema,
      ),
    forecast: (system) =>
      parsed(
        url,
        client.GET('/api/v1/organizations/{organization}/systems/{system}/forecast', {
          params: of(system),
        }),
        forecastAnswerSchema,
      ),
    importLoadTest: (system, body) =>
      parsed(
        url,
        client.POST('/api/v1/organizations/{organization}/systems/{system}/load-tests', {
          params: of(system),
          body,
        }),
        loadTestAnswerSchema,
      ),
  };
};
