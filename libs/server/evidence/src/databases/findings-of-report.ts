import { createHash } from 'node:crypto';
import {
  type DatabaseCheck,
  type DatabaseReport,
  databaseTitle,
  type Finding,
} from '@pitwall/contracts';

/** Names of the doctor's checks stand beside those of the scanner's probes. */
export const DOCTOR_PREFIX = 'doctor-';

/** What a report is about, whatever the address: reports of the same label and name replace one another. */
export const databaseSubject = (report: DatabaseReport): string =>
  `postgresql/${databaseTitle(report)}`.slice(0, 500);

/**
 * The checks as findings. An item's identity is its check and its object: figures change with every look, and
 * must not make evidence stale.
 */
export const findingsOfReport = (report: DatabaseReport): Finding[] =>
  report.checks.map((check) => findingOf(check, databaseTitle(report)));

function findingOf(
  { check, practice, outcome, confidence, suggests, message, items, total }: DatabaseCheck,
  database: string,
): Finding {
  return {
    probe: `${DOCTOR_PREFIX}${check}`.slice(0, 80),
    practice,
    outcome,
    confidence,
    suggests,
    message,
    locations: items.map(({ object, detail, mend }) => ({
      path: `${database}: ${object}`.slice(0, 1024),
      startLine: 1,
      endLine: 1,
      snippet: [detail, ...(mend === null ? [] : [mend])].join('\n').slice(0, 4000),
      snippetHash: createHash('sha256').update(`${check}\0${object}`).digest('hex'),
    })),
    total,
  };
}
