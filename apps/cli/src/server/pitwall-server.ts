import { ApiProblem, createPitwallClient, NoAnswer } from '@pitwall/api-client';
import type { DatabaseReport, ImportEvidence, RoadmapFormat, ScanReport } from '@pitwall/contracts';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import type { Target } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import {
  benchmarksAnswerSchema,
  comparisonSchema,
  exportAnswerSchema,
  meAnswerSchema,
  receivedAnswerSchema,
  receivedImportAnswerSchema,
  snapshotItemSchema,
  snapshotPageSchema,
  standingSchema,
  systemPageSchema,
  type BenchmarksAnswer,
  type Comparison,
  type ExportAnswer,
  type MeAnswer,
  type ReceivedAnswer,
  type ReceivedImportAnswer,
  type SnapshotItem,
  type Standing,
  type SystemItem,
} from './answers.ts';
import { patientFetch } from './patient-fetch.ts';
import { refusal } from './server-error.ts';

/** What the commands ask of a Pitwall server. Failures are CliErrors that say what to do. */
export interface PitwallServer {
  me(): Promise<MeAnswer>;
  systems(): Promise<SystemItem[]>;
  standing(system: string): Promise<Standing>;
  benchmarks(system: string): Promise<BenchmarksAnswer>;
  takeSnapshot(system: string, name: string): Promise<SnapshotItem>;
  /** The newest hundred. */
  snapshots(system: string): Promise<SnapshotItem[]>;
  /** Up to now where `to` is left out. */
  compare(system: string, from: string, to?: string): Promise<Comparison>;
  sendScan(system: string, report: ScanReport): Promise<ReceivedAnswer>;
  sendDatabaseReport(system: string, report: DatabaseReport): Promise<ReceivedAnswer>;
  importEvidence(system: string, file: ImportEvidence): Promise<ReceivedImportAnswer>;
  startExport(system: string, format: RoadmapFormat): Promise<ExportAnswer>;
  exportRun(system: string, id: string): Promise<ExportAnswer>;
  exportFile(system: string, id: string): Promise<string>;
}

const PAGES = 200;

/** The server through the typed client. */
export const connect = (target: Target, signal: AbortSignal): PitwallServer => {
  const { url, token, organization } = target;
  const client = createPitwallClient({ baseUrl: url, token, fetch: patientFetch(signal) });
  const of = (system: string) => ({ path: { organization, system } });
  const read = <Schema extends z.ZodType>(
    call: Promise<{ data?: unknown }>,
    schema: Schema,
  ): Promise<z.output<Schema>> => parsed(url, call, schema);
  return {
    me: () => read(client.GET('/api/v1/me'), meAnswerSchema),
    async systems() {
      const items: SystemItem[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
        const answer = await read(
          client.GET('/api/v1/organizations/{organization}/systems', {
            params: {
              path: { organization },
              query: { limit: 100, ...(cursor ? { cursor } : {}) },
            },
          }),
          systemPageSchema,
        );
        items.push(...answer.items);
        if (answer.next === null) break;
        cursor = answer.next;
      }
      return items;
    },
    standing: async (system) => {
      const { summary } = await read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/assessment/overview', {
          params: of(system),
        }),
        z.object({ summary: standingSchema }),
      );
      return summary;
    },
    benchmarks: (system) =>
      read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/benchmarks', {
          params: of(system),
        }),
        benchmarksAnswerSchema,
      ),
    takeSnapshot: (system, name) =>
      read(
        client.POST('/api/v1/organizations/{organization}/systems/{system}/snapshots', {
          params: of(system),
          body: { name },
        }),
        snapshotItemSchema,
      ),
    snapshots: async (system) => {
      const { items } = await read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/snapshots', {
          params: { ...of(system), query: { limit: 100 } },
        }),
        snapshotPageSchema,
      );
      return items;
    },
    compare: (system, from, to) =>
      read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/snapshots/compare', {
          params: { ...of(system), query: { from, ...(to === undefined ? {} : { to }) } },
        }),
        comparisonSchema,
      ),
    sendScan: (system, report) =>
      read(
        client.POST('/api/v1/organizations/{organization}/systems/{system}/scans', {
          params: of(system),
          body: report,
        }),
        receivedAnswerSchema,
      ),
    sendDatabaseReport: (system, report) =>
      read(
        client.POST('/api/v1/organizations/{organization}/systems/{system}/database-reports', {
          params: of(system),
          body: report,
        }),
        receivedAnswerSchema,
      ),
    importEvidence: (system, body) =>
      read(
        client.POST('/api/v1/organizations/{organization}/systems/{system}/evidence-imports', {
          params: of(system),
          body,
        }),
        receivedImportAnswerSchema,
      ),
    startExport: (system, format) =>
      read(
        client.POST('/api/v1/organizations/{organization}/systems/{system}/exports', {
          params: of(system),
          body: { format },
        }),
        exportAnswerSchema,
      ),
    exportRun: (system, run) =>
      read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/exports/{run}', {
          params: { path: { organization, system, run } },
        }),
        exportAnswerSchema,
      ),
    exportFile: (system, run) =>
      read(
        client.GET('/api/v1/organizations/{organization}/systems/{system}/exports/{run}/content', {
          params: { path: { organization, system, run } },
          parseAs: 'text',
        }),
        z.string(),
      ),
  };
};

/** What a call answers, read by a schema; every failure is a CliError. */
export async function parsed<Schema extends z.ZodType>(
  url: string,
  call: Promise<{ data?: unknown }>,
  schema: Schema,
): Promise<z.output<Schema>> {
  const answer = schema.safeParse((await call.catch(refused)).data);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  throw new CliError(
    `${url} answered in a form that this version of the CLI does not read (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? 'unknown'}).`,
    EXIT.server,
    ['Is this the address of a Pitwall server? If so, update the CLI.'],
  );
}

/** What a call throws, as a CliError that says what to do. */
export function refused(error: unknown): never {
  if (error instanceof ApiProblem) throw refusal(error.problem);
  // The client wraps what its fetch throws; the sentence is in the cause.
  if (error instanceof NoAnswer && error.cause instanceof Error) throw error.cause;
  throw error;
}
