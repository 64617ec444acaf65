import { formatDay, formatHundredths } from '@pitwall/ui';
import { describe, expect, it } from 'vitest';
import { auditChanges, auditTitle, tellingChanges } from './audit-words.ts';

describe('auditTitle', () => {
  it('reads as words', () => {
    expect(auditTitle('member.role_changed')).toBe('Member: role changed');
    expect(auditTitle('figures.recorded')).toBe('Figures: recorded');
    expect(auditTitle('sign-in.domain-added')).toBe('Sign in: domain added');
    expect(auditTitle('odd')).toBe('Odd');
  });

  it('tells of accounts as their people are told', () => {
    expect(auditTitle('account.signed-in', { way: 'password+totp' })).toBe(
      'Signed in by password and by a code of the app',
    );
    expect(auditTitle('account.sign-in-failed', { way: 'password' })).toBe(
      'A sign-in failed by password',
    );
    expect(auditTitle('account.factor.totp-added')).toBe('Authenticator app set up');
    expect(auditTitle('account.something.new')).toBe('Account: something new');
  });
});

describe('tellingChanges', () => {
  it('leaves ids and counters to the list of all fields, and says keywords as words', () => {
    const changes = auditChanges(null, {
      state: 'in_place',
      version: 1,
      teamId: '01990000-0000-7000-8000-000000000001',
    });
    expect(tellingChanges(changes)).toEqual([{ field: 'state', before: null, after: 'in place' }]);
    expect(changes).toHaveLength(3);
  });

  it('leaves long lists, and ids inside of other words, to the list of all fields', () => {
    const changes = auditChanges(null, {
      occasion: 'sprint:01990000-0000-7000-8000-000000000001',
      answers: Array.from({ length: 40 }, (_, index) => ({ practice: `DB-${index}` })),
      name: 'End of Sprint 12',
    });
    expect(tellingChanges(changes)).toEqual([
      { field: 'name', before: null, after: 'End of Sprint 12' },
    ]);
  });
});

describe('tellingChanges of what was made', () => {
  it('leaves out what was left empty, but not what was emptied', () => {
    expect(tellingChanges(auditChanges(null, { peak: null, unit: '%' }))).toEqual([
      { field: 'unit', before: null, after: '%' },
    ]);
    expect(tellingChanges(auditChanges({ sprint: 'May' }, { sprint: null }))).toEqual([
      { field: 'sprint', before: 'May', after: 'nothing' },
    ]);
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
    expect(auditChanges({ stacks: ['node', 'go'] }, null)).toEqual([
      { field: 'stacks', before: 'node, go', after: null },
    ]);
    expect(auditChanges('odd', [1])).toEqual([]);
  });

  it('says values as a person reads them', () => {
    const after = {
      expiresAt: '2026-12-24T18:00:00.000Z',
      commit: '4f1c9ae27b60d3f85e19ac4470b2d6e8c1f3a590',
      figures: { monthly_users: 42_000 },
      description: '',
      practices: [],
      endsOn: '2026-12-08',
      throughput: 262.6216403207464,
      atLeast: false,
    };
    const said = Object.fromEntries(
      auditChanges(null, after).map(({ field, after: words }) => [field, words]),
    );
    expect(said).toMatchObject({
      commit: '4f1c9ae',
      figures: `monthly users ${formatHundredths(42_000)}`,
      description: 'nothing',
      practices: 'nothing',
      'ends on': formatDay(new Date(2026, 11, 8)),
      throughput: formatHundredths(262.62),
      'at least': 'no',
    });
    expect(said['expires at']).toContain('2026');
    expect(said['expires at']).not.toContain('T18');
  });
});
