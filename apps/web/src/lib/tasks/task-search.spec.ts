import {
  STAGES,
  TASK_COLUMN_NAMES,
  TASK_GROUPINGS,
  TASK_SORTS,
  taskFilterSchema,
  TOPICS,
} from '@pitwall/contracts';
import { expect, it } from 'vitest';
import {
  TASK_COLUMNS,
  TASK_GROUPS,
  TASK_ORDERS,
  TASK_STAGES,
  TASK_STATE_CHOICES,
  TASK_TOPICS,
} from './task-search.ts';

it('the words of addresses are those of the contracts', () => {
  expect(TASK_COLUMNS).toEqual(TASK_COLUMN_NAMES);
  expect(TASK_GROUPS).toEqual(TASK_GROUPINGS);
  expect(TASK_ORDERS).toEqual(TASK_SORTS);
  expect(TASK_STAGES).toEqual([...STAGES, 'none']);
  expect(TASK_TOPICS).toEqual([...Object.keys(TOPICS), 'none']);
  expect([...TASK_STATE_CHOICES].sort()).toEqual(
    [...taskFilterSchema.shape.state.unwrap().options].sort(),
  );
});
