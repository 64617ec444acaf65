import type { UpdateTask } from '@pitwall/contracts';
import { answer, api } from './client.ts';

/** Changes a task in the version that was seen. Undefined fields stay. */
export const updateTask = (organization: string, task: string, body: UpdateTask) =>
  answer(
    api.PATCH('/api/v1/organizations/{organization}/tasks/{task}', {
      params: { path: { organization, task } },
      body,
    }),
  );
