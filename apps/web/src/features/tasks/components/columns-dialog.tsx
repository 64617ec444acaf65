import type { TaskViewSettings } from '@pitwall/contracts';
import { Button, Checkbox, Dialog, FieldStack, RadioCards, Stack } from '@pitwall/ui';
import {
  FIRST_COLUMNS,
  TASK_COLUMNS,
  TASK_ORDERS,
  type TaskSearch,
} from '../../../lib/tasks/task-search.ts';
import { columnsOf } from '../model/task-settings.ts';
import { COLUMN_WORDS, ORDER_WORDS } from '../model/task-words.ts';

/** In which order tasks stand, and what stands beside their titles. Every choice counts at once. */
export const ColumnsDialog = ({
  search,
  onChange,
  onClose,
}: {
  search: TaskSearch;
  onChange: (settings: TaskViewSettings) => void;
  onClose: () => void;
}) => {
  const columns = columnsOf(search);
  const isBoard = search.layout === 'board';
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="small"
      title={isBoard ? 'Order' : 'Columns and order'}
      aside={
        <Button
          variant="quiet"
          onClick={() => {
            onChange({ sort: undefined, columns: undefined });
          }}
        >
          As at first
        </Button>
      }
      actions={
        <Button variant="primary" onClick={onClose}>
          Show the tasks
        </Button>
      }
    >
      <FieldStack>
        <RadioCards
          legend="Order"
          showLegend={!isBoard}
          value={search.sort ?? 'rank'}
          options={TASK_ORDERS.map((value) => ({
            value,
            label: ORDER_WORDS[value].label,
            description: ORDER_WORDS[value].says,
          }))}
          onValueChange={(sort) => {
            onChange({ sort: sort === 'rank' ? undefined : sort });
          }}
        />
        {isBoard ? null : (
          <fieldset>
            <legend>Columns</legend>
            <Stack gap="small">
              {TASK_COLUMNS.map((column) => (
                <Checkbox
                  key={column}
                  label={COLUMN_WORDS[column]}
                  checked={columns.has(column)}
                  onCheckedChange={(checked) => {
                    const next = TASK_COLUMNS.filter((one) =>
                      one === column ? checked : columns.has(one),
                    );
                    const isFirst = next.join() === FIRST_COLUMNS.join();
                    // A list needs something beside its titles, or the address would read as "as at first".
                    if (next.length > 0) onChange({ columns: isFirst ? undefined : next });
                  }}
                />
              ))}
            </Stack>
          </fieldset>
        )}
      </FieldStack>
    </Dialog>
  );
};
