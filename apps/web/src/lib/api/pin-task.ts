import type { PinTask } from '@pitwall/contracts';
import { answer, api } from './client.ts';

/** Gives a task a place of its own, with the reason. */
export const pinTask = (organization: string, task: string, body: PinTask) =>
  answer(
    api.PUT('/api/v1/organizations/{organization}/tasks/{task}/pin', {
      params: { path: { organization, task } },
      body,
    }),
  );

/** Puts a task back where the rules have it. */
export const unpinTask = (organization: string, task: string, version: number) =>
  answer(
    api.POST('/api/v1/organizations/{organization}/tasks/{task}/unpin', {
      params: { path: { organization, task } },
      body: { version },
    }),
  );
