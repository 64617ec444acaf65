import { describe, expect, it } from 'vitest';
import { auditChanges, auditTitle } from './audit-words.ts';

describe('auditTitle', () => {
  it('reads as words', () => {
    expect(auditTitle('member.role_changed')).toBe('Member: role changed');
    expect(auditTitle('figures.recorded')).toBe('Figures: recorded');
    expect(auditTitle('odd')).toBe('Odd');
  });
});

describe('auditChanges', () => {
  it('tells what differs, and nothing else', () => {
    expect(
      auditChanges({ name: 'North', timeZone: 'UTC' }, { name: 'Northwind', timeZone: 'UTC' }),
    ).toEqual([{ field: 'name', before: 'North', after: 'Northwind' }]);
  });

  it('tells what came and what went', () => {
    expect(auditChanges(null, { role: 'admin', email: null })).toEqual([
      { field: 'role', before: null, after: 'admin' },
      { field: 'email', before: null, after: 'nothing' },
    ]);
    expect(auditChanges({ stacks: ['node'] }, null)).toEqual([
      { field: 'stacks', before: '["node"]', after: null },
    ]);
    expect(auditChanges('odd', [1])).toEqual([]);
  });
});
