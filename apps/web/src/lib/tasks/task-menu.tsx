import type { Task } from '@pitwall/contracts';
import { IconButton, Menu, MenuChoice, MenuGroup, MenuItem, MenuSeparator } from '@pitwall/ui';
import { Link } from '@tanstack/react-router';
import { CalendarDays, Ellipsis, Milestone, Pin, User } from 'lucide-react';
import { useState } from 'react';
import { dayWords } from '../days.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { TaskDialog, useTaskDialogs, type TaskQuestion } from './task-dialogs.tsx';
import { isOpenTask, OPEN_TASK_STATES, TASK_STATE_WORDS, taskStateWords } from './task-words.ts';
import { useTaskChange } from './use-task-change.ts';

/** What a reader may change about a task: its state, who does it, until when, and in which sprint. */
export const TaskMenu = ({ task, openAtOnce = false }: { task: Task; openAtOnce?: boolean }) => {
  const { may, slug } = useOrganization();
  const askAbove = useTaskDialogs();
  const [question, setQuestion] = useState<TaskQuestion | null>(null);
  const change = useTaskChange();
  if (!may('tasks:write')) return null;
  const ask = (about: TaskQuestion['about']) => {
    (askAbove ?? setQuestion)({ task, about });
  };
  const state = OPEN_TASK_STATES.find((one) => one === task.state);
  return (
    <>
      <Menu
        align="end"
        openAtOnce={openAtOnce}
        trigger={
          <IconButton
            size="small"
            label={`Change ${task.title}`}
            icon={<Ellipsis size={16} aria-hidden="true" />}
          />
        }
      >
        {state === undefined && task.kind !== 'custom' ? (
          <MenuGroup label={TASK_STATE_WORDS[task.state]}>
            {task.practice === null ? null : (
              <MenuItem
                link={
                  <Link
                    to="/$organization/systems/$system/assessment/$practice"
                    params={{
                      organization: slug,
                      system: task.system.slug,
                      practice: task.practice,
                    }}
                  />
                }
                detail="Its answer decides whether it is done"
              >
                Open {task.practice} in the assessment
              </MenuItem>
            )}
          </MenuGroup>
        ) : (
          <MenuChoice
            label="State"
            value={state ?? task.state}
            options={OPEN_TASK_STATES.map((value) => ({
              value,
              label:
                task.kind === 'custom' && value === 'done_unverified'
                  ? 'Done'
                  : TASK_STATE_WORDS[value],
            }))}
            onValueChange={(next) => {
              if (next === task.state || next === 'done' || next === 'dropped') return;
              change.mutate({
                task,
                change: { state: next },
                shown: { state: next },
                back: { state: state ?? 'todo' },
                says: `Moved to “${taskStateWords(next, task.kind)}”`,
              });
            }}
          />
        )}
        <MenuSeparator />
        <MenuGroup label="Plan">
          <MenuItem
            icon={<User size={15} aria-hidden="true" />}
            detail={task.owner?.name ?? 'nobody yet'}
            onSelect={() => {
              ask('owner');
            }}
          >
            Owner…
          </MenuItem>
          <MenuItem
            icon={<CalendarDays size={15} aria-hidden="true" />}
            detail={task.dueOn === null ? 'no day' : dayWords(task.dueOn)}
            onSelect={() => {
              ask('due');
            }}
          >
            Due on…
          </MenuItem>
          <MenuItem
            icon={<Milestone size={15} aria-hidden="true" />}
            detail={task.sprint?.name ?? 'in no sprint'}
            disabled={!isOpenTask(task.state)}
            onSelect={() => {
              ask('sprint');
            }}
          >
            Sprint…
          </MenuItem>
          <MenuItem
            icon={<Pin size={15} aria-hidden="true" />}
            detail={task.pin === null ? 'where the rules have it' : `moved: ${task.pin.reason}`}
            disabled={!isOpenTask(task.state)}
            onSelect={() => {
              ask('pin');
            }}
          >
            Place…
          </MenuItem>
        </MenuGroup>
      </Menu>
      {question === null ? null : (
        <TaskDialog
          {...question}
          onClose={() => {
            setQuestion(null);
          }}
        />
      )}
    </>
  );
};
