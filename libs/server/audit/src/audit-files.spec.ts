import type { AuditEvent } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { AUDIT_FILES } from './audit-files.ts';

const event: AuditEvent = {
  id: '01990000-0000-7000-8000-000000000001',
  at: '2026-01-05T10:00:00.000Z',
  action: 'system.updated',
  subjectType: 'system',
  subjectId: '=1+1',
  actor: { userId: null, name: '@SUM(A1)\r\n"quoted", name', tokenId: null },
  before: { name: 'Old' },
  after: null,
  address: null,
};

describe('an audit file', () => {
  it('holds no cell that a spreadsheet would run', () => {
    const text = AUDIT_FILES.csv.rows([event]);
    expect(text).toContain("'=1+1");
    expect(text).toContain('"\'@SUM(A1)\r\n""quoted"", name"');
    expect(text).toContain('"{""name"":""Old""}"');
  });

  it('is a JSON document a line', () => {
    const text = AUDIT_FILES.jsonl.rows([event, event]);
    expect(
      text
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual([event, event]);
  });
});
