import { ApiProblem, NoAnswer } from '@pitwall/api-client';
import type { AnswerDetail, ErrorCode, WriteAnswer } from '@pitwall/contracts';
import { ERROR_CODES } from '@pitwall/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerSaver, type Change } from './answer-saver.ts';
import { saveStanding } from './save-words.ts';

const problem = (code: ErrorCode) =>
  new ApiProblem({
    type: `urn:pitwall:error:${code}`,
    title: code,
    status: ERROR_CODES[code],
    code,
    detail: code,
    requestId: 'r',
  });

const choose = (state: Change['state']): Change => ({ state, note: '' });
const detail = (state: string, version: number) =>
  ({ answer: { state, version, note: '' } }) as unknown as AnswerDetail;

/** A server with one answer, which counts its versions as the real one does. */
const trial = () => {
  const kept = { state: 'not_assessed', version: 0 };
  const failures: unknown[] = [];
  const write = vi.fn(async (_practice: string, body: WriteAnswer) => {
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    if (body.version !== kept.version) throw problem('resource.changed');
    kept.state = body.state;
    kept.version += 1;
    return detail(kept.state, kept.version);
  });
  const undo = vi.fn(async () => undefined);
  const differ = vi.fn(async (_practice: string, _change: Change, version: number) => {
    if (version !== kept.version) throw problem('resource.changed');
    return detail(kept.state, kept.version);
  });
  const shown = { version: 0 };
  const onRefused = vi.fn();
  const saver = new AnswerSaver({
    server: { write, undo, differ, read: async () => detail(kept.state, kept.version) },
    versionOf: () => shown.version,
    onSaved: ({ answer }) => {
      shown.version = answer?.version ?? 0;
    },
    onRefused,
    settle: 100,
  });
  return { saver, kept, failures, write, undo, differ, shown, onRefused };
};

const settle = () => vi.advanceTimersByTimeAsync(100);

describe('answer saver', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('saves the last of several quick choices', async () => {
    const { saver, write, kept } = trial();
    saver.change('ST-02', choose('absent'));
    saver.change('ST-02', choose('partial'));
    expect(saveStanding(saver.state()).kind).toBe('saving');
    await settle();
    expect(write).toHaveBeenCalledTimes(1);
    expect(kept).toEqual({ state: 'partial', version: 1 });
    expect(saveStanding(saver.state()).kind).toBe('saved');
  });

  it('sends a choice made while another is on its way after it, on its version', async () => {
    const { saver, write, kept } = trial();
    let finish: () => void = () => undefined;
    const original = write.getMockImplementation();
    write.mockImplementationOnce(async (practice, body) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      if (original === undefined) throw new Error('no server');
      return original(practice, body);
    });
    saver.change('ST-02', choose('absent'));
    await settle();
    saver.change('ST-02', choose('in_place'));
    await settle();
    expect(write).toHaveBeenCalledTimes(1);
    finish();
    await settle();
    expect(write.mock.calls.map(([, body]) => body.version)).toEqual([0, 1]);
    expect(kept).toEqual({ state: 'in_place', version: 2 });
    expect(saver.state().unsaved).toEqual({});
  });

  it('keeps what cannot be sent and sends it when the connection is back', async () => {
    const { saver, failures, kept } = trial();
    failures.push(new NoAnswer('gone'), problem('service.unavailable'));
    saver.change('ST-02', choose('partial'));
    await settle();
    expect(saveStanding(saver.state())).toEqual({ kind: 'waiting', count: 1 });
    saver.retry();
    await settle();
    expect(saveStanding(saver.state())).toEqual({ kind: 'waiting', count: 1 });
    saver.retry();
    await settle();
    expect(kept.state).toBe('partial');
    expect(saver.state().unsaved).toEqual({});
  });

  it('rolls back what the server refuses, and says so', async () => {
    const { saver, failures, onRefused, kept } = trial();
    failures.push(problem('request.invalid'));
    saver.change('ST-02', choose('proven'));
    await settle();
    expect(saver.state().unsaved).toEqual({});
    expect(kept.version).toBe(0);
    expect(onRefused).toHaveBeenCalledWith('ST-02', choose('proven'), expect.any(ApiProblem));
  });

  it('shows what another person wrote meanwhile, and saves over it only when asked', async () => {
    const { saver, kept } = trial();
    saver.change('ST-02', choose('in_place'));
    Object.assign(kept, { state: 'absent', version: 3 });
    await settle();
    expect(saveStanding(saver.state())).toEqual({ kind: 'conflict', practices: ['ST-02'] });
    expect(saver.state().unsaved['ST-02']?.theirs?.answer?.state).toBe('absent');
    expect(kept.state).toBe('absent');
    saver.keepMine('ST-02');
    await settle();
    expect(kept).toEqual({ state: 'in_place', version: 4 });
  });

  it('keeps both when asked: the other answer stays, and the choice stands beside it', async () => {
    const { saver, kept, differ } = trial();
    saver.change('ST-02', choose('in_place'));
    Object.assign(kept, { state: 'absent', version: 3 });
    await settle();
    await saver.keepBoth('ST-02');
    expect(differ).toHaveBeenCalledWith('ST-02', choose('in_place'), 3);
    expect(kept).toEqual({ state: 'absent', version: 3 });
    expect(saver.state().unsaved).toEqual({});
  });

  it('does not take a version that arrived while the reader was choosing for one that they saw', async () => {
    const { saver, kept, shown } = trial();
    saver.change('ST-02', choose('in_place'));
    Object.assign(kept, { state: 'absent', version: 1 });
    shown.version = 1;
    await settle();
    expect(saveStanding(saver.state()).kind).toBe('conflict');
  });

  it('asks nothing where both wrote the same, such as after an answer that got lost', async () => {
    const { saver, kept, failures } = trial();
    failures.push(new NoAnswer('the answer was lost'));
    saver.change('ST-02', choose('partial'));
    await settle();
    Object.assign(kept, { state: 'partial', version: 1 });
    saver.retry();
    await settle();
    expect(saver.state().unsaved).toEqual({});
  });

  it('undoes the latest first: what is not sent yet, then what was saved', async () => {
    const { saver, undo, write } = trial();
    saver.change('ST-02', choose('partial'));
    await settle();
    saver.change('DB-01', choose('absent'));
    expect(await saver.undo()).toEqual(['DB-01']);
    await settle();
    expect(write).toHaveBeenCalledTimes(1);
    expect(await saver.undo()).toEqual(['ST-02']);
    expect(undo).toHaveBeenCalledWith([{ practice: 'ST-02', version: 1 }]);
    expect(await saver.undo()).toBeNull();
  });

  it('undoes the newest version of an answer only, since the server puts back no other', async () => {
    const { saver, undo } = trial();
    for (const state of ['absent', 'partial', 'in_place'] as const) {
      saver.change('ST-02', choose(state));
      await settle();
    }
    expect(await saver.undo()).toEqual(['ST-02']);
    expect(undo).toHaveBeenCalledWith([{ practice: 'ST-02', version: 3 }]);
    expect(await saver.undo()).toBeNull();
    expect(undo).toHaveBeenCalledTimes(1);
  });
});
