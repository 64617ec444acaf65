import { idSchema, type TaskFilter } from '@pitwall/contracts';
import type { PracticePlace } from './practice-places.ts';

/** Takes a value of a statement, and gives the name by which the statement calls it. */
export type Given = (value: unknown) => string;

/** What a filter asks of a task `t`; `$1` is the organization. The owner is an id or `none`. */
export function taskConditions(
  { state, system, sprint, search, owner, source, blocked, stage, topic }: TaskFilter,
  places: readonly PracticePlace[],
  given: Given,
): string[] {
  const conditions = ['t.organization_id = $1::uuid'];
  if (state === 'open') conditions.push('t.rank IS NOT NULL');
  else if (state !== 'all') conditions.push(`t.state = ${given(state)}`);
  if (system !== undefined) {
    const column = idSchema.safeParse(system).success ? 'id' : 'slug';
    conditions.push(`t.system_id = (SELECT named.id FROM system named
      WHERE named.organization_id = $1::uuid AND named.${column} = ${given(system)})`);
  }
  if (sprint !== undefined) conditions.push(idOrNone('t.sprint_id', sprint, given));
  if (owner !== undefined) conditions.push(idOrNone('t.owner_id', owner, given));
  if (source !== undefined) conditions.push(`t.kind ${source === 'own' ? '=' : '<>'} 'custom'`);
  if (blocked !== undefined)
    conditions.push(`${blocked === 'yes' ? '' : 'NOT '}EXISTS (SELECT FROM ${NEEDED_FIRST})`);
  if (stage !== undefined) conditions.push(placed('stage', stage, places, given));
  if (topic !== undefined) conditions.push(placed('topic', topic, places, given));
  if (search) conditions.push(`t.title ILIKE ${given(`%${literally(search)}%`)}`);
  return conditions;
}

/** Of a task whose system is there still: of an archived one nothing is shown. */
export const OF_A_LIVING_SYSTEM = `EXISTS (SELECT FROM system living
  WHERE living.organization_id = $1::uuid AND living.id = t.system_id AND living.archived_at IS NULL)`;

/** The tasks that `t` needs and that nobody has done yet. */
export const NEEDED_FIRST = `task_dependency need
  JOIN task first ON first.organization_id = need.organization_id AND first.id = need.depends_on_id
  WHERE need.organization_id = $1::uuid AND need.task_id = t.id AND first.state IN ('todo', 'doing')`;

/** Of the tasks that a statement has picked: which of them need others first, and how many. */
export const BLOCKERS_OF_PICKED = `
  SELECT need.task_id, count(*)::int AS count FROM task_dependency need
  CROSS JOIN LATERAL (
    SELECT FROM task first
    WHERE first.organization_id = need.organization_id AND first.id = need.depends_on_id
      AND first.state IN ('todo', 'doing') OFFSET 0) undone
  WHERE need.organization_id = $1::uuid AND need.task_id = ANY (ARRAY(SELECT id FROM picked))
  GROUP BY need.task_id`;

const idOrNone = (column: string, wanted: string, given: Given): string =>
  wanted === 'none' ? `${column} IS NULL` : `${column} = ${given(wanted)}::uuid`;

/** The stage or topic of a task's practice, in the catalogue that its system reads. */
function placed(
  kind: 'stage' | 'topic',
  wanted: string,
  places: readonly PracticePlace[],
  given: Given,
): string {
  const meant = wanted === 'none' ? places : places.filter((place) => place[kind] === wanted);
  return `${wanted === 'none' ? 'NOT ' : ''}EXISTS (
    SELECT FROM system reader
    JOIN unnest(${given(meant.map(({ version }) => version))}::text[],
                ${given(meant.map(({ practice }) => practice))}::text[]) AS place (version, practice)
      ON place.version = reader.catalogue_version
    WHERE reader.organization_id = $1::uuid AND reader.id = t.system_id AND place.practice = t.practice_id)`;
}

/** What a person typed, with the wildcards of LIKE taken as themselves. */
const literally = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');
