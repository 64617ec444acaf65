import type { Timeline, TimelineTask } from '../model/timeline.ts';

/** Heights in px: rows stand where their lines are drawn. */
export interface Heights {
  head: number;
  lane: number;
  group: number;
  row: number;
}
export const FULL: Heights = { head: 56, lane: 28, group: 36, row: 28 };
export const SMALL: Heights = { head: 30, lane: 22, group: 24, row: 9 };

/** The picture's lines are drawn in a field so wide, stretched to the room that there is. */
export const FIELD = 1000;
/** How far a line runs on before it turns. */
const ELBOW = 4;

export interface Line {
  key: string;
  from: string;
  to: string;
  path: string;
  /** Both ends are on the path. */
  onPath: boolean;
}

export interface Placed {
  height: number;
  lines: Line[];
}

/** Where the rows of a picture are, and the lines from what is needed to what needs it. */
export function placeLines(
  { groups, breaks }: Timeline,
  days: number,
  heights: Heights,
  lanes: number,
): Placed {
  const middles = new Map<string, number>();
  const tasks = new Map<string, TimelineTask>();
  let y = heights.head + Math.min(lanes, breaks.length) * heights.lane;
  for (const group of groups) {
    y += heights.group;
    for (const task of group.tasks) {
      middles.set(task.id, y + heights.row / 2);
      tasks.set(task.id, task);
      y += heights.row;
    }
  }
  const x = (at: number): number => round((at / days) * FIELD);
  const lines: Line[] = [];
  for (const task of tasks.values()) {
    for (const need of task.needs) {
      const before = tasks.get(need);
      const end = before?.segments.at(-1);
      const start = task.segments[0];
      const [from, to] = [middles.get(need), middles.get(task.id)];
      if (!before || !end || !start || from === undefined || to === undefined) continue;
      lines.push({
        key: `${need} ${task.id}`,
        from: need,
        to: task.id,
        path: bend([x(end.to), from], [x(start.from), to], heights.row),
        onPath: before.onPath && task.onPath,
      });
    }
  }
  return { height: y, lines };
}

/** Out of the one's end, down before the other's beginning; around, where that lies further left. */
function bend([x1, y1]: [number, number], [x2, y2]: [number, number], row: number): string {
  if (x2 - x1 >= 2 * ELBOW) return `M${x1},${y1} H${round(x2 - ELBOW)} V${y2} H${x2}`;
  const between = y2 > y1 ? y2 - row / 2 : y2 + row / 2;
  return `M${x1},${y1} H${round(x1 + ELBOW)} V${between} H${round(x2 - ELBOW)} V${y2} H${x2}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A place as a share of the picture's width. */
export const percent = (at: number, days: number): string => `${round((at / days) * 100)}%`;
