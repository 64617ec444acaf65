import { randomUUID } from 'node:crypto';
import type { Finding, Level } from '@pitwall/contracts';
import { ScansService } from '@pitwall/server-evidence';
import { createTenant, type TestSystem, type TestTenant } from '@pitwall/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AssessmentsWorld, openAssessmentsWorld } from '../testing/assessments-world.ts';
import { ForeseenService } from './foreseen.service.ts';

const HERE = 'github.com/acme/shop';
let world: AssessmentsWorld;
let ana: TestTenant;
let system: TestSystem;

beforeAll(async () => {
  world = await openAssessmentsWorld();
  ana = await createTenant(world.database, 'northwind');
});
afterAll(() => world?.close());
beforeEach(async () => {
  system = await world.system(ana);
});

const finding = (practice: string, suggests: Level | null): Finding => ({
  probe: 'a-probe',
  practice,
  outcome: suggests === null ? 'not_visible' : suggests === 'absent' ? 'absent' : 'present',
  confidence: 'high',
  suggests,
  message: 'Seen.',
  locations: [],
  total: 0,
});
const foresee = (base: Finding[], head: Finding[]) =>
  world.database.withTenant(ana, (transaction) =>
    world
      .get(ForeseenService)
      .foresee(transaction, ana, system.id, { repository: HERE, base, head }),
  );
const stands = ({ score, ready }: Awaited<ReturnType<typeof foresee>>['after']) => ({
  score: [score.low, score.high],
  ready: [ready.low, ready.high],
});
const answered = async (practice: string, state: 'in_place' | 'absent') => {
  await world.answer(ana, system, practice, { state });
};

describe('what a change does to readiness', () => {
  it('is nothing where the code suggests the same', async () => {
    const same = [finding('DB-05', 'absent')];
    const { before, after, levels } = await foresee(same, same);
    expect(levels).toEqual([]);
    expect(stands(after)).toEqual(stands(before));
  });

  it('is lost where people claimed what the change takes away', async () => {
    await answered('DB-05', 'in_place');
    const { before, after, levels } = await foresee(
      [finding('DB-05', 'in_place')],
      [finding('DB-05', 'absent')],
    );
    expect(levels).toMatchObject([
      { practice: 'DB-05', before: 'in_place', after: 'absent', counts: true },
    ]);
    expect(after.score.low).toBeLessThan(before.score.low ?? 0);
    expect(after.score.high).toBeLessThan(before.score.high ?? 0);
  });

  it('narrows the range where nobody has answered yet, and leaves what is stored as it is', async () => {
    const { before, after } = await foresee(
      [finding('DB-05', 'absent')],
      [finding('DB-05', 'in_place')],
    );
    expect(after.score.low).toBeGreaterThan(before.score.low ?? 0);
    expect(after.score.high).toBeLessThanOrEqual(before.score.high ?? 0);
    const { standing } = await world.item(ana, system, 'DB-05');
    expect(standing.claimed).toBe('not_assessed');
  });

  it('counts what stands in another repository of the system as it does today', async () => {
    await world.get(ScansService).receiveOwn({ ...ana, requestId: randomUUID() }, system.id, {
      format: 'pitwall.scan/1',
      id: randomUUID(),
      tool: { name: 'pitwall', version: '0.1.0' },
      createdAt: new Date().toISOString(),
      source: {
        commit: 'b'.repeat(40),
        branch: 'main',
        repository: 'https://github.com/acme/other',
        modified: false,
      },
      stacks: ['node'],
      findings: [finding('DB-05', 'absent')],
      skipped: [],
      statistics: { files: 1, bytes: 1, milliseconds: 1 },
    });
    // The worse of two repositories is what is suggested, before and after.
    const { levels } = await foresee([finding('DB-05', 'absent')], [finding('DB-05', 'in_place')]);
    expect(levels).toEqual([]);
  });

  it('is nothing where the change hides what could be seen, or people said that it does not apply', async () => {
    const hidden = await foresee([finding('DB-05', 'in_place')], [finding('DB-05', null)]);
    expect(hidden.levels).toMatchObject([{ after: null, counts: false }]);
    expect(stands(hidden.after)).toEqual(stands(hidden.before));
    await world.answer(ana, system, 'DB-05', {
      state: 'not_applicable',
      notApplicableReason: 'architecture',
      note: 'There is no database.',
    });
    const meant = await foresee([finding('DB-05', 'absent')], [finding('DB-05', 'in_place')]);
    expect(meant.levels).toMatchObject([{ counts: false }]);
    expect(stands(meant.after)).toEqual(stands(meant.before));
  });
});
