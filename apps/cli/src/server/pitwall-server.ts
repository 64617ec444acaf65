import type { ScanReport } from '@pitwall/contracts';
import type { Target } from '../configuration/target.ts';
import {
  exportAnswerSchema,
  meAnswerSchema,
  receivedAnswerSchema,
  standingSchema,
  systemPageSchema,
  type ExportAnswer,
  type MeAnswer,
  type ReceivedAnswer,
  type Standing,
  type SystemItem,
} from './answers.ts';
import { HttpConnection } from './http-connection.ts';

export type RoadmapFormat = 'md' | 'csv' | 'json';

/** What the commands ask of a Pitwall server. Failures are CliErrors that say what to do. */
export interface PitwallServer {
  me(): Promise<MeAnswer>;
  systems(): Promise<SystemItem[]>;
  standing(system: string): Promise<Standing>;
  sendScan(system: string, report: ScanReport): Promise<ReceivedAnswer>;
  startExport(system: string, format: RoadmapFormat): Promise<ExportAnswer>;
  exportRun(system: string, id: string): Promise<ExportAnswer>;
  exportFile(system: string, id: string): Promise<string>;
}

const PAGES = 200;

/**
 * The server over HTTP. The paths that it uses:
 *
 *     GET  /api/v1/me
 *     GET  /api/v1/organizations/{organization}/systems?limit&cursor
 *     GET  …/systems/{system}/assessment/overview
 *     POST …/systems/{system}/scans                   201 new, 200 received before; safe to repeat by the report's id
 *     POST …/systems/{system}/exports                 {"format"}; safe to repeat by its Idempotency-Key
 *     GET  …/systems/{system}/exports/{export}
 *     GET  …/systems/{system}/exports/{export}/file
 */
export const connect = (target: Target, signal: AbortSignal): PitwallServer => {
  const connection = new HttpConnection(target.url, target.token, signal);
  const organization = `/api/v1/organizations/${encodeURIComponent(target.organization)}`;
  const of = (system: string, rest: string) =>
    `${organization}/systems/${encodeURIComponent(system)}/${rest}`;
  return {
    me: () => connection.get('/api/v1/me', meAnswerSchema),
    async systems() {
      const items: SystemItem[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < PAGES; page += 1) {
        const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const answer = await connection.get(
          `${organization}/systems?limit=100${query}`,
          systemPageSchema,
        );
        items.push(...answer.items);
        cursor = answer.next;
        if (cursor === null) break;
      }
      return items;
    },
    standing: (system) => connection.get(of(system, 'assessment/overview'), standingSchema),
    sendScan: (system, report) =>
      connection.post(of(system, 'scans'), report, receivedAnswerSchema),
    startExport: (system, format) =>
      connection.post(of(system, 'exports'), { format }, exportAnswerSchema),
    exportRun: (system, id) =>
      connection.get(of(system, `exports/${encodeURIComponent(id)}`), exportAnswerSchema),
    exportFile: (system, id) =>
      connection.text(of(system, `exports/${encodeURIComponent(id)}/file`)),
  };
};
