import { randomUUID } from 'node:crypto';
import { type Finding, SCAN_REPORT_FORMAT, type ScanReport } from '@pitwall/contracts';

/** A finding as a probe makes it. */
export const sampleFinding = (given: Partial<Finding> = {}): Finding => ({
  probe: 'session-store-in-process',
  practice: 'ST-01',
  outcome: 'absent',
  confidence: 'high',
  suggests: 'absent',
  message: 'Sessions live in the memory of the process.',
  locations: [
    {
      path: 'src/server.ts',
      startLine: 12,
      endLine: 14,
      snippet: 'app.use(session({}))',
      snippetHash: 'a'.repeat(64),
    },
  ],
  total: 1,
  ...given,
});

/** A report as the CLI sends it, with an id of its own. */
export const sampleReport = (given: Partial<ScanReport> = {}): ScanReport => ({
  format: SCAN_REPORT_FORMAT,
  id: randomUUID(),
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: new Date().toISOString(),
  source: { commit: 'b'.repeat(40), branch: 'main', repository: null, modified: false },
  stacks: ['node'],
  findings: [sampleFinding()],
  skipped: [{ path: 'dist/bundle.js', reason: 'built' }],
  statistics: { files: 12, bytes: 3400, milliseconds: 56.7 },
  ...given,
});
