import type { DatabaseReport, ScanReport } from '@pitwall/contracts';

/** A run of autocannon, of what is read. */
export const loadOf = (connections: number): { name: string; content: string } => ({
  name: `${connections}.json`,
  content: JSON.stringify({
    connections,
    duration: 10,
    '2xx': connections * 900,
    requests: { average: connections * 90, total: connections * 900 },
    latency: { average: 10 },
  }),
});

export const scanOf = (word: string, letter: string): ScanReport => ({
  format: 'pitwall.scan/1',
  id: `01990000-0000-7000-8000-0000000000${letter}1`,
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: '2026-01-05T10:00:00.000Z',
  source: { commit: letter.repeat(40), branch: word, repository: null, modified: false },
  stacks: ['node'],
  findings: [
    {
      probe: 'session-store-in-process',
      practice: 'ST-02',
      outcome: 'absent',
      confidence: 'high',
      suggests: 'absent',
      message: `${word} keeps sessions in memory.`,
      locations: [],
      total: 1,
    },
  ],
  skipped: [],
  suppressed: [
    {
      probe: 'tracing',
      reason: 'elsewhere',
      because: `${word} traces elsewhere.`,
      path: null,
      line: null,
      statedIn: `${word}.yml`,
    },
  ],
  statistics: { files: 10, bytes: 1_000, milliseconds: 5 },
});

export const databaseReportOf = (word: string, letter: string): DatabaseReport => ({
  format: 'pitwall.doctor/1',
  id: `01990000-0000-7000-8000-0000000000${letter}2`,
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: '2026-01-05T10:00:00.000Z',
  database: {
    name: `${word} database`,
    cluster: null,
    version: '18.4',
    role: 'doctor',
    standby: false,
    countedSince: null,
  },
  checks: [],
  readings: [{ component: 'db.disk', unit: `${word} GB`, value: 10, limit: 100, growth: null }],
  measures: { databaseBytes: 1e10, deadlocks: 0, tables: [] },
  comparedWith: null,
  statistics: { queries: 20, milliseconds: 5 },
});
