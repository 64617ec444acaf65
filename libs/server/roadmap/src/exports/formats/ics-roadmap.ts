import { isolated } from '@pitwall/contracts';
import { dayCount } from '@pitwall/readiness';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { ExportedTask, RoadmapHeader, RoadmapWriter } from '../roadmap-document.ts';

const DAY = 86_400_000;

/** iCalendar (RFC 5545): each sprint a span of days, with the tasks of the system in it. */
export function icsRoadmap(): RoadmapWriter {
  let header: RoadmapHeader | undefined;
  const written: ExportedTask[] = [];
  return {
    head(given) {
      header = given;
      return '';
    },
    tasks(tasks) {
      written.push(...tasks);
      return '';
    },
    tail: () => (header ? calendar(header, written) : ''),
  };
}

function calendar(
  { system, sprints, exportedAt }: RoadmapHeader,
  written: readonly ExportedTask[],
): string {
  const made = ical({
    name: `Sprints of ${system.name}`,
    prodId: { company: 'Pitwall', product: 'Roadmap', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, name, startsOn, endsOn, tasks } of sprints) {
    const own = new Set(tasks);
    made.createEvent({
      // The same sprint is the same event when the file is read again.
      id: `${id}@pitwall`,
      stamp: new Date(exportedAt),
      start: new Date(`${startsOn}T00:00:00Z`),
      // The end of a span of days is the day after it.
      end: new Date(Date.parse(`${endsOn}T00:00:00Z`) + DAY),
      allDay: true,
      timezone: 'UTC',
      summary: `${isolated(name)}: ${isolated(system.name)}`,
      description: written
        .filter((task) => own.has(task.id))
        .map(({ title, days }) => `${isolated(title)} (${dayCount(days)})`)
        .join('\n'),
    });
  }
  return `${made.toString()}\r\n`;
}
