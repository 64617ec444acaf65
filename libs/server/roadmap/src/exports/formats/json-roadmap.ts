import type { ExportedTask, RoadmapHeader, RoadmapWriter } from '../roadmap-document.ts';

export const JSON_ROADMAP_FORMAT = 'pitwall.roadmap/1';

/** One JSON object: what the other formats say, with its format's name and version. */
export function jsonRoadmap(): RoadmapWriter {
  let written = 0;
  return {
    head: ({ system, standing, catalogueVersion, exportedAt, taskCount, days }: RoadmapHeader) => {
      const header = {
        format: JSON_ROADMAP_FORMAT,
        exportedAt,
        system,
        standing,
        catalogueVersion,
        taskCount,
        days,
      };
      return `${JSON.stringify(header, null, 2).slice(0, -2)},\n  "tasks": [`;
    },
    tasks: (tasks: readonly ExportedTask[]) =>
      tasks
        .map(
          (task) =>
            `${(written += 1) === 1 ? '' : ','}\n${indented(JSON.stringify(task, null, 2))}`,
        )
        .join(''),
    tail: () => (written === 0 ? ']\n}\n' : '\n  ]\n}\n'),
  };
}

/** Only line feeds part lines: within a text JSON may hold what a pattern takes for the end of one (U+2028). */
const indented = (text: string): string => `    ${text.replaceAll('\n', '\n    ')}`;
