import type {
  AnswerDetail,
  Assessment,
  AssessmentOverview,
  Page,
  Roadmap,
  ScanReport,
  Snapshot,
  SnapshotComparison,
  Sprint,
  System,
  SystemListItem,
  Task,
  TaskDetail,
} from '@pitwall/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, type Client, startApi } from './api-harness.ts';

let api: ApiHarness;
let ana: Client;
const at = '/organizations/northwind';
const system = `${at}/systems/checkout-api`;

const report: ScanReport = {
  format: 'pitwall.scan/1',
  id: '01990000-0000-7000-8000-0000000000a1',
  tool: { name: 'pitwall', version: '0.1.0' },
  createdAt: '2026-01-05T10:00:00.000Z',
  source: { commit: 'a'.repeat(40), branch: 'main', repository: null, modified: false },
  stacks: ['node'],
  findings: [
    {
      probe: 'session-store-in-process',
      practice: 'ST-02',
      outcome: 'absent',
      confidence: 'high',
      suggests: 'absent',
      message: 'Sessions are kept in the memory of the process.',
      locations: [
        {
          path: 'src/main.ts',
          startLine: 41,
          endLine: 41,
          snippet: 'app.use(session({}))',
          snippetHash: 'b'.repeat(64),
        },
      ],
      total: 1,
    },
    {
      probe: 'health-routes',
      practice: 'LB-02',
      outcome: 'present',
      confidence: 'high',
      suggests: 'in_place',
      message: 'Liveness and readiness have routes of their own.',
      locations: [],
      total: 2,
    },
  ],
  skipped: [],
  statistics: { files: 10, bytes: 1_000, milliseconds: 5 },
};

beforeAll(async () => {
  api = await startApi();
  ana = await api.person('Ana');
  await ana.expect(201, 'POST', '/organizations', { name: 'Northwind' });
});
afterAll(() => api.close());

describe('the main job over the API', () => {
  it('describes a system with its load and gets a first honest reading', async () => {
    const created = await ana.expect<System>(201, 'POST', `${at}/systems`, {
      name: 'Checkout API',
      stacks: ['node'],
      databases: ['postgresql'],
      instances: 3,
      figures: { monthly_users: 42_000, peak_requests_per_second: 130, active_engineers: 9 },
    });
    expect(created).toMatchObject({ slug: 'checkout-api', instances: 3 });
    const overview = await ana.expect<AssessmentOverview>(
      200,
      'GET',
      `${system}/assessment/overview`,
    );
    expect(overview.summary.pressure.stage).toBe('re-architecture');
    // Nothing is answered: at least none, at most all, and no task out of ignorance.
    expect(overview.summary.ready).toMatchObject({ low: 'none', high: 'stability' });
    expect(overview.summary.score).toMatchObject({ low: 0, high: 100, coverage: 0 });
    expect(overview.summary.counts.tasks).toBe(0);
  });

  it('takes a scan once, whatever is sent again', async () => {
    const token = await ana.expect<{ token: string }>(201, 'POST', `${at}/tokens`, {
      name: 'CI',
      permissions: ['scans:write', 'systems:read'],
    });
    const machine = api.stranger().withToken(token.token);
    expect(await machine.expect(201, 'POST', `${system}/scans`, report)).toMatchObject({
      alreadyReceived: false,
      suggestions: 2,
    });
    expect(await machine.expect(200, 'POST', `${system}/scans`, report)).toMatchObject({
      alreadyReceived: true,
    });
    const other = await machine.send('POST', `${system}/scans`, { ...report, stacks: [] });
    expect(other.json()).toMatchObject({ status: 409, code: 'resource.conflict' });
    const future = await machine.send('POST', `${system}/scans`, {
      ...report,
      format: 'pitwall.scan/9',
    });
    expect(future.json()).toMatchObject({ status: 422, code: 'report.unsupported_version' });
    expect(
      (
        await machine.send('PUT', `${system}/answers/ST-02`, { state: 'absent', version: 0 })
      ).json(),
    ).toMatchObject({ code: 'permission.denied' });
  });

  it('suggests with file and line; a person accepts, and can undo', async () => {
    const assessment = await ana.expect<Assessment>(200, 'GET', `${system}/assessment`);
    const item = assessment.items.find(({ practice }) => practice === 'ST-02');
    expect(item?.suggestion).toMatchObject({
      level: 'absent',
      findings: [{ locations: [{ path: 'src/main.ts', startLine: 41 }] }],
    });
    expect(item?.answer).toBeNull();
    const both = [
      { practice: 'ST-02', version: 0 },
      { practice: 'LB-02', version: 0 },
    ];
    await ana.expect(200, 'POST', `${system}/suggestions/accept`, { practices: both });
    const stale = await ana.send('POST', `${system}/suggestions/accept`, { practices: both });
    expect(stale.json()).toMatchObject({ status: 409, code: 'resource.changed' });
    const detail = await ana.expect<AnswerDetail>(200, 'GET', `${system}/answers/ST-02`);
    expect(detail.answer).toMatchObject({ state: 'absent', source: 'probe', version: 1 });
    expect(detail.evidence[0]).toMatchObject({
      kind: 'finding',
      finding: { commit: 'a'.repeat(40) },
    });
    await ana.expect(200, 'POST', `${system}/answers/undo`, {
      practices: [{ practice: 'LB-02', version: 1 }],
    });
    expect(
      (await ana.expect<AnswerDetail>(200, 'GET', `${system}/answers/LB-02`)).answer?.state,
    ).toBe('not_assessed');
  });

  it('answers, and two who answer at once lose nothing', async () => {
    await ana.expect(200, 'PUT', `${system}/answers/DB-01`, {
      state: 'absent',
      version: 0,
      note: 'Library defaults.',
    });
    const late = await ana.send('PUT', `${system}/answers/DB-01`, {
      state: 'in_place',
      version: 0,
    });
    expect(late.json()).toMatchObject({ status: 409, code: 'resource.changed' });
    const bare = await ana.send('PUT', `${system}/answers/DB-05`, { state: 'proven', version: 0 });
    expect(bare.json()).toMatchObject({ status: 422, errors: [{ path: 'evidenceUrl' }] });
    await ana.expect(200, 'PUT', `${system}/answers/DB-05`, {
      state: 'proven',
      version: 0,
      evidenceUrl: 'https://wiki.example.com/backups',
    });
    const sentence = await ana.send('PUT', `${system}/answers/CA-02`, {
      state: 'not_applicable',
      version: 0,
    });
    expect(sentence.json().errors.map((one: { path: string }) => one.path)).toEqual([
      'notApplicableReason',
      'note',
    ]);
  });

  it('shows a contradiction when code disagrees with a claim, until a person settles it', async () => {
    await ana.expect(200, 'PUT', `${system}/answers/DB-03`, { state: 'in_place', version: 0 });
    const [finding] = report.findings;
    await ana.expect(201, 'POST', `${system}/scans`, {
      ...report,
      id: '01990000-0000-7000-8000-0000000000a2',
      createdAt: '2026-01-06T10:00:00.000Z',
      findings: [
        {
          ...finding,
          probe: 'foreign-key-indexes',
          practice: 'DB-03',
          suggests: 'partial',
          outcome: 'partial',
        },
      ],
    });
    const claim = async () =>
      (await ana.expect<Assessment>(200, 'GET', `${system}/assessment`)).items.find(
        ({ practice }) => practice === 'DB-03',
      );
    expect(await claim()).toMatchObject({
      contradiction: true,
      answer: { state: 'in_place' },
      suggestion: { level: 'partial' },
      standing: { standing: 'unanswered', unansweredBecause: 'contradicted' },
    });
    await ana.expect(200, 'PUT', `${system}/answers/DB-03`, { state: 'partial', version: 1 });
    expect(await claim()).toMatchObject({ contradiction: false, standing: { standing: 'open' } });
  });

  it('makes tasks in an order that explains itself', async () => {
    const tasks = await ana.expect<Page<Task>>(200, 'GET', `${at}/tasks?system=checkout-api`);
    const pool = tasks.items.find(({ practice }) => practice === 'DB-01');
    expect(pool).toMatchObject({ kind: 'mend', state: 'todo' });
    expect(pool?.reasons.sentence).toMatch(/because .* costs/);
    expect(tasks.items.map(({ rank }) => rank)).toEqual(tasks.items.map((_, index) => index + 1));
    const detail = await ana.expect<TaskDetail>(200, 'GET', `${at}/tasks/${pool?.id}`);
    const moved = await ana.expect<TaskDetail>(200, 'PATCH', `${at}/tasks/${pool?.id}`, {
      version: detail.version,
      state: 'doing',
    });
    expect(moved).toMatchObject({
      state: 'doing',
      history: [{ from: 'todo', to: 'doing', by: 'Ana' }],
    });
    const late = await ana.send('PATCH', `${at}/tasks/${pool?.id}`, {
      version: detail.version,
      state: 'todo',
    });
    expect(late.json()).toMatchObject({ code: 'resource.changed' });
  });

  it('plans a sprint within its capacity, and only saves when told', async () => {
    const { team } = await ana.expect<System>(200, 'GET', system);
    const sprint = await ana.expect<Sprint>(201, 'POST', `${at}/teams/${team.slug}/sprints`, {
      name: 'Sprint 1',
      startsOn: '2030-01-07',
      endsOn: '2030-01-18',
      capacityDays: 10,
      debtShare: 0.2,
    });
    await ana.expect(200, 'POST', `${at}/sprints/${sprint.id}/fill`, {});
    expect(
      (await ana.expect<Page<Task>>(200, 'GET', `${at}/tasks?sprint=${sprint.id}`)).items,
    ).toEqual([]);
    const filled = await ana.expect<{ sprint?: Sprint } & Partial<Sprint>>(
      200,
      'POST',
      `${at}/sprints/${sprint.id}/fill`,
      { save: true },
    );
    const saved = filled.sprint ?? filled;
    expect(saved.plannedDays).toBeGreaterThan(0);
    expect(saved.plannedDays).toBeLessThanOrEqual(2);
  });

  it('keeps a snapshot and tells what changed since', async () => {
    const before = await ana.expect<Snapshot>(201, 'POST', `${system}/snapshots`, {
      name: 'Before the pool',
    });
    const { answer } = await ana.expect<AnswerDetail>(200, 'GET', `${system}/answers/DB-01`);
    await ana.expect(200, 'PUT', `${system}/answers/DB-01`, {
      state: 'in_place',
      version: answer?.version,
      note: 'Sized and written down.',
    });
    const comparison = await ana.expect<SnapshotComparison>(
      200,
      'GET',
      `${system}/snapshots/compare?from=${before.id}`,
    );
    expect(comparison.resolved.map(({ practice }) => practice)).toContain('DB-01');
    const done = await ana.expect<Page<Task>>(
      200,
      'GET',
      `${at}/tasks?system=checkout-api&state=done`,
    );
    expect(done.items.map(({ practice }) => practice)).toContain('DB-01');
  });

  it('shows the roadmap with a path, and the list of systems', async () => {
    const roadmap = await ana.expect<Roadmap>(200, 'GET', `${system}/roadmap?to=re-architecture`);
    expect(roadmap.path?.target).toBe('re-architecture');
    expect(roadmap.path?.days.low).toBeLessThan(roadmap.path?.days.high ?? 0);
    const systems = await ana.expect<Page<SystemListItem>>(200, 'GET', `${at}/systems`);
    expect(systems.items).toMatchObject([
      { slug: 'checkout-api', gap: { low: expect.any(Number) } },
    ]);
  });
});
