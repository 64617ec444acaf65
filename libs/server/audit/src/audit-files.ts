import type { AuditEvent, AuditExportQuery } from '@pitwall/contracts';
import { stringify } from 'csv-stringify/sync';

interface AuditFile {
  mediaType: string;
  head: string;
  rows(events: readonly AuditEvent[]): string;
}

const HEAD = [
  'At',
  'Action',
  'Subject',
  'Subject id',
  'By',
  'By id',
  'Token',
  'From',
  'Before',
  'After',
];

/** How events are written to a file; the parts of a stream are joined as they are. */
export const AUDIT_FILES: Record<AuditExportQuery['format'], AuditFile> = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    head: lines([HEAD]),
    rows: (events) =>
      lines(
        events.map(({ at, action, subjectType, subjectId, actor, address, before, after }) => [
          at,
          action,
          subjectType,
          subjectId,
          actor.name ?? '',
          actor.userId ?? '',
          actor.tokenId ?? '',
          address ?? '',
          before === null ? '' : JSON.stringify(before),
          after === null ? '' : JSON.stringify(after),
        ]),
      ),
  },
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    head: '',
    rows: (events) => events.map((event) => `${JSON.stringify(event)}\n`).join(''),
  },
};

/** RFC 4180. A cell that a spreadsheet would take for a formula is made text. */
function lines(rows: string[][]): string {
  return stringify(rows, {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  });
}
