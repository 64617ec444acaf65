import type { Timeline, TimelineBreak, TimelineTask } from '../model/timeline.ts';

/** Heights in px at a letter of 16 px, as the style sheet has them: rows stand where their lines are drawn. */
export interface Heights {
  /** So many breaks are shown, each in a lane. */
  lanes: number;
  head: number;
  lane: number;
  group: number;
  row: number;
}
export const FULL: Heights = { lanes: 5, head: 56, lane: 28, group: 36, row: 28 };
export const SMALL: Heights = { lanes: 3, head: 30, lane: 22, group: 24, row: 9 };

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

/** The breaks that have a lane: the first ones. */
export const breaksIn = ({ breaks }: Timeline, { lanes }: Heights): TimelineBreak[] =>
  breaks.slice(0, lanes);

/** How high a picture is, and by task the middle of its row. */
export function placeRows(
  timeline: Timeline,
  heights: Heights,
): { height: number; middles: Map<string, number> } {
  const middles = new Map<string, number>();
  let y = heights.head + breaksIn(timeline, heights).length * heights.lane;
  for (const { tasks } of timeline.groups) {
    y += heights.group;
    for (const { id } of tasks) {
      middles.set(id, y + heights.row / 2);
      y += heights.row;
    }
  }
  return { height: y, middles };
}

/** How high a picture is, and the lines from what is needed to what needs it. */
export function placeLines(
  timeline: Timeline,
  days: number,
  heights: Heights,
): { height: number; lines: Line[] } {
  const { height, middles } = placeRows(timeline, heights);
  const tasks = new Map<string, TimelineTask>(
    timeline.groups.flatMap((group) => group.tasks.map((task) => [task.id, task])),
  );
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
  return { height, lines };
}

/** Out of the one's end, down before the other's beginning; around, where that lies further left. */
function bend([x1, y1]: [number, number], [x2, y2]: [number, number], row: number): string {
  if (x2 - x1 >= 2 * ELBOW) return `M${x1},${y1} H${round(x2 - ELBOW)} V${y2} H${x2}`;
  const between = y2 > y1 ? y2 - row / 2 : y2 + row / 2;
  return `M${x1},${y1} H${round(x1 + ELBOW)} V${between} H${round(x2 - ELBOW)} V${y2} H${x2}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A length that grows with the letters, as it does on a wall. */
export const rem = (pixels: number): string => `${pixels / 16}rem`;

/** A place as a share of the picture's width. */
export const percent = (at: number, days: number): string => `${round((at / days) * 100)}%`;
