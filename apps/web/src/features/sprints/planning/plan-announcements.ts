import type { Announcements, ScreenReaderInstructions, UniqueIdentifier } from '@dnd-kit/core';
import { isolated, type SprintPlanning } from '@pitwall/contracts';
import { formatDays } from '@pitwall/ui';
import { freeDays } from '../model/sprint-days.ts';

/** The place of what is in no sprint. */
export const BACKLOG = 'backlog';

export const INSTRUCTIONS: ScreenReaderInstructions = {
  draggable:
    'Press space to pick the task up, the arrow keys to choose a sprint, space to put it there, escape to leave it where it was.',
};

/** What is said while a task is moved. */
export function announcementsOf(planning: SprintPlanning): Announcements {
  const titles = new Map(
    [...planning.backlog, ...planning.sprints.flatMap(({ tasks }) => tasks)].map((task) => [
      task.id,
      task.title,
    ]),
  );
  const title = (id: UniqueIdentifier): string => titles.get(String(id)) ?? 'The task';
  const place = (id: UniqueIdentifier): string => {
    const sprint = planning.sprints.find((one) => one.id === id);
    return sprint === undefined
      ? 'the backlog'
      : `${isolated(sprint.name)}, ${formatDays(freeDays(sprint))} free`;
  };
  return {
    onDragStart: ({ active }) => `Picked up ${title(active.id)}.`,
    onDragOver: ({ over }) => (over === null ? 'Over no sprint.' : `Over ${place(over.id)}.`),
    onDragEnd: ({ active, over }) =>
      over === null
        ? `${title(active.id)} stays where it was.`
        : `${title(active.id)} put into ${place(over.id)}.`,
    onDragCancel: ({ active }) => `${title(active.id)} stays where it was.`,
  };
}
