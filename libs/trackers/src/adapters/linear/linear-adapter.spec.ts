import { describe, expect, it } from 'vitest';
import type { IssueDraft } from '../../run/tracker-adapter.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { FakeLinear } from '../../testing/linear/fake-linear.ts';
import { linearRefusal } from '../../testing/linear/fake-linear-errors.ts';
import { taskId } from '../../testing/sample-tasks.ts';
import { SimulatedClock } from '../../testing/simulated-clock.ts';
import { linearAdapter } from './linear-adapter.ts';

const NAMES = { labels: ['pitwall'], people: ['Ada@acme.example'] };
const draft = (changes: Partial<IssueDraft> = {}): IssueDraft => ({
  title: 'Back up the database',
  body: '',
  state: 'open',
  labels: ['pitwall'],
  milestone: null,
  assignee: null,
  dueOn: null,
  priority: null,
  estimate: null,
  markedAs: { taskId: taskId(1), step: null },
  intendedAt: 1_000,
  parent: null,
  ...changes,
});

function stand({ team = 'ENG', project = '1a2b3c4d5e6f' as string | null } = {}) {
  const clock = new SimulatedClock();
  const linear = new FakeLinear(clock);
  linear.labels.set('Pitwall', '00000000-0000-4000-8000-0000000000aa');
  let instead: TrackerResponse | null = null;
  const adapter = linearAdapter({
    url: 'https://api.linear.app/graphql',
    team,
    project,
    clock,
    transport: (request) => Promise.resolve(instead ?? linear.handle(request)),
  });
  return { clock, linear, adapter, answers: (response: TrackerResponse) => (instead = response) };
}

async function faultOf(work: Promise<unknown>): Promise<TrackerError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof TrackerError) return error;
  throw new Error('It was not refused.', { cause: error });
}

describe('an issue at Linear', () => {
  it('is made once by the id that Pitwall chose, and found by it', async () => {
    const { linear, adapter } = stand();
    await adapter.directory?.learn(NAMES, 0);
    expect(await adapter.findMade?.(draft())).toBeNull();
    const made = await adapter.createIssue(draft({ assignee: 'ada@acme.example' }));
    expect((await faultOf(adapter.createIssue(draft()))).fault).toBe('exists');
    expect((await adapter.findMade?.(draft()))?.reference).toEqual(made.reference);
    expect([...linear.issues.values()]).toMatchObject([
      { labels: ['Pitwall'], assignee: 'ada@acme.example' },
    ]);
  });

  it('that was deleted can be made anew at another time', async () => {
    const { linear, adapter } = stand();
    await adapter.directory?.learn(NAMES, 0);
    const { reference } = await adapter.createIssue(draft());
    const issue = linear.issues.get(reference.id);
    if (issue) issue.trashed = true;
    expect((await faultOf(adapter.readIssue(reference))).fault).toBe('gone');
    expect((await adapter.listIssues('pitwall', null)).items).toEqual([]);
    await adapter.createIssue(draft({ intendedAt: 2_000 }));
    expect(linear.issues.size).toBe(2);
  });

  it('keeps the name that its link knows when it goes to another team', async () => {
    const { linear, adapter } = stand();
    const issue = linear.add({ title: 'a' });
    const named = { key: 'ENG-1', id: 'ENG-1', url: '' };
    const { reference } = await adapter.readIssue(named);
    expect(reference).toMatchObject({ key: 'ENG-1', id: issue.id });
    issue.identifier = 'OPS-9';
    expect((await adapter.readIssue(reference)).reference).toMatchObject({
      key: 'ENG-1',
      url: expect.stringContaining('OPS-9'),
    });
  });

  it('keeps a label that was put on after it was read', async () => {
    const { linear, adapter } = stand();
    await adapter.directory?.learn(NAMES, 0);
    linear.labels.set('mine', '00000000-0000-4000-8000-0000000000ab');
    const issue = linear.add({ title: 'a', labels: ['mine'] });
    const read = await adapter.readIssue({ key: 'ENG-1', id: issue.id, url: '' });
    linear.labels.set('later', '00000000-0000-4000-8000-0000000000ac');
    issue.labels.push('later');
    await adapter.updateIssue(read.reference, { labels: ['pitwall'] }, read);
    expect(issue.labels).toEqual(['later', 'Pitwall']);
  });

  it.each([
    ['closed', 'completed'],
    ['open', 'unstarted'],
  ] as const)('is %s by the state of the team that comes first: %s', async (state, type) => {
    const { linear, adapter } = stand();
    await adapter.directory?.learn(NAMES, 0);
    const issue = linear.add({ title: 'a', state: 'canceled' });
    const read = await adapter.readIssue({ key: 'ENG-1', id: issue.id, url: '' });
    expect(read.state).toBe('closed');
    await adapter.updateIssue(read.reference, { state }, read);
    expect(issue.state).toBe(type);
  });
});

describe('a place at Linear', () => {
  it('without a project has no milestones', () => {
    expect(stand().adapter.capabilities.fields.has('milestone')).toBe(true);
    expect(stand({ project: null }).adapter.capabilities.fields.has('milestone')).toBe(false);
  });

  it('that the key does not show is told by the dry run', async () => {
    const refused = await faultOf(stand({ team: 'OPS' }).adapter.listLabels(null));
    expect(refused).toMatchObject({
      fault: 'gone',
      message: 'Linear shows no team "OPS" to this key.',
    });
    const other = stand({ project: 'ffffffffffff' }).adapter;
    expect((await faultOf(other.directory?.learn(NAMES, 0) ?? Promise.resolve())).fault).toBe(
      'gone',
    );
  });

  it('says whom it does not know', async () => {
    const { adapter } = stand();
    await adapter.directory?.learn({ labels: ['pitwall', 'no'], people: ['x@y.example'] }, 0);
    expect(await faultOf(adapter.createIssue(draft({ assignee: 'x@y.example' })))).toMatchObject({
      fault: 'unassignable',
      message: 'Linear does not have anybody with the address "x@y.example".',
    });
    expect((await faultOf(adapter.createIssue(draft({ labels: ['no'] })))).fault).toBe('invalid');
    expect((await faultOf(adapter.createLabel('PITWALL'))).fault).toBe('exists');
  });
});

describe('a refusal of Linear', () => {
  const said = (type: string, message = 'No', code = '') => ({ message, type, code });
  it.each([
    [linearRefusal(200, said('authentication error')), 'unauthorized'],
    [linearRefusal(400, said('forbidden')), 'forbidden'],
    [linearRefusal(200, said('invalid input', 'Entity not found: Issue')), 'gone'],
    [linearRefusal(200, said('invalid input', 'conflict on insert of Issue')), 'exists'],
    [linearRefusal(200, said('invalid input')), 'invalid'],
    [linearRefusal(200, said('usage limit exceeded')), 'invalid'],
    [linearRefusal(200, said('internal error')), 'unclear'],
    [linearRefusal(400, said('lock timeout')), 'unclear'],
    [{ status: 503, headers: {}, body: '<html>' }, 'unclear'],
    [{ status: 200, headers: {}, body: '{"data":' }, 'unclear'],
    [{ status: 200, headers: {}, body: '{"data":{}}' }, 'unclear'],
  ] satisfies [TrackerResponse, string][])('%# is told apart', async (response, fault) => {
    const { adapter, answers } = stand();
    answers(response);
    expect((await faultOf(adapter.listChildren({ key: 'a', id: 'a', url: '' }))).fault).toBe(fault);
  });

  it('for too many calls waits for the window that is used up', async () => {
    const { clock, adapter, answers } = stand();
    const limited = said('ratelimited', 'Rate limit exceeded', 'RATELIMITED');
    const waits: (number | null)[] = [];
    for (const headers of [
      { 'retry-after': '7' },
      {
        'x-ratelimit-requests-remaining': '12',
        'x-ratelimit-requests-reset': String(clock.now() + 9_000_000),
        'x-ratelimit-complexity-remaining': '0',
        'x-ratelimit-complexity-reset': String(clock.now() + 30_000),
      },
      {},
    ] as Record<string, string>[]) {
      answers(linearRefusal(400, limited, headers));
      const refused = await faultOf(adapter.listLabels(null));
      expect(refused.fault).toBe('rate_limited');
      waits.push(refused.retryAfterMilliseconds);
    }
    expect(waits).toEqual([7_000, 31_000, null]);
  });
});
