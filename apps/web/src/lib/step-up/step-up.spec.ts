import { ApiProblem } from '@pitwall/api-client';
import type { ErrorCode } from '@pitwall/contracts';
import { describe, expect, it, vi } from 'vitest';
import { freshly, stepUpStore } from './step-up.ts';

const problem = (code: ErrorCode) =>
  new ApiProblem({ type: 't', title: 'T', status: 403, code, detail: 'D', requestId: 'r' });
const staleOnce = () =>
  vi
    .fn<() => Promise<string>>()
    .mockRejectedValueOnce(problem('authentication.stale'))
    .mockResolvedValueOnce('done');

describe('freshly', () => {
  it('asks for a proof and does the work again', async () => {
    const work = staleOnce();
    const done = freshly(work);
    await vi.waitFor(() => {
      expect(stepUpStore.isAsked()).toBe(true);
    });
    stepUpStore.proved();
    expect(await done).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
    expect(stepUpStore.isAsked()).toBe(false);
  });

  it('fails with the refusal when the reader turns back', async () => {
    const done = freshly(staleOnce());
    await vi.waitFor(() => {
      expect(stepUpStore.isAsked()).toBe(true);
    });
    stepUpStore.turnedBack();
    await expect(done).rejects.toBeInstanceOf(ApiProblem);
  });

  it('leaves other failures as they are', async () => {
    await expect(freshly(() => Promise.reject(problem('permission.denied')))).rejects.toThrow();
    expect(stepUpStore.isAsked()).toBe(false);
  });
});
