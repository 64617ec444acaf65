import { Injectable } from '@nestjs/common';
import {
  TASK_STATES,
  STAGES,
  type TaskFilter,
  type TaskGrouping,
  TOPICS,
} from '@pitwall/contracts';
import type { SqlTransaction } from '@pitwall/server-db';
import type { PracticePlace } from './practice-places.ts';
import { PreparedNames } from './prepared-names.ts';
import { type Given, OF_A_LIVING_SYSTEM, taskConditions } from './task-conditions.ts';

export interface TaskGroupRow {
  key: string;
  name: string | null;
  count: number;
  days: number;
}

/** More are not told apart on a page. */
const GROUPS_AT_MOST = 500;

/** Counts the tasks of an organization, all or by group. One pass over those of the organization. */
@Injectable()
export class TaskGroupsRepository {
  readonly #names = new PreparedNames('task-groups');

  async total(
    sql: SqlTransaction,
    organizationId: string,
    filter: TaskFilter,
    places: readonly PracticePlace[],
  ): Promise<{ count: number; days: number }> {
    const { given, values } = valuesOf(organizationId);
    const text = `SELECT count(*)::int AS count, coalesce(sum(t.days), 0) AS days FROM task t
      WHERE ${[...taskConditions(filter, places, given), OF_A_LIVING_SYSTEM].join(' AND ')}`;
    const { rows } = await sql.query<{ count: number; days: number }>({
      name: this.#names.of(text),
      text,
      values,
    });
    return rows[0] ?? { count: 0, days: 0 };
  }

  /** In their order; those without come last. */
  async groups(
    sql: SqlTransaction,
    organizationId: string,
    filter: TaskFilter,
    by: TaskGrouping,
    places: readonly PracticePlace[],
  ): Promise<TaskGroupRow[]> {
    const { given, values } = valuesOf(organizationId);
    const conditions = [...taskConditions(filter, places, given), OF_A_LIVING_SYSTEM];
    const { key, joins, name, from, place } = PARTS[by](places, given);
    const text = `
      SELECT grouped.key, ${name} AS name, grouped.count, grouped.days
      FROM (SELECT ${key} AS key, count(*)::int AS count, coalesce(sum(t.days), 0) AS days
            FROM task t ${joins} WHERE ${conditions.join(' AND ')} GROUP BY 1) grouped ${from}
      ORDER BY grouped.key = 'none', ${place}, grouped.key LIMIT ${GROUPS_AT_MOST}`;
    const { rows } = await sql.query<TaskGroupRow>({ name: this.#names.of(text), text, values });
    return rows;
  }
}

interface Parts {
  /** Of a task `t`. */
  key: string;
  joins: string;
  /** What `name` and `place` are read from. */
  from: string;
  name: string;
  place: string;
}

const ofWords = (key: string, words: readonly string[], given: Given, joins = ''): Parts => ({
  key,
  joins,
  from: '',
  name: 'NULL::text',
  place: `array_position(${given(words)}::text[], grouped.key)`,
});

const ofPractices =
  (kind: 'stage' | 'topic', words: readonly string[]) =>
  (places: readonly PracticePlace[], given: Given): Parts =>
    ofWords(
      `coalesce(place.word, 'none')`,
      words,
      given,
      `JOIN system reader ON reader.organization_id = t.organization_id AND reader.id = t.system_id
       LEFT JOIN unnest(${given(places.map(({ version }) => version))}::text[],
                        ${given(places.map(({ practice }) => practice))}::text[],
                        ${given(places.map((place) => place[kind]))}::text[]) AS place (version, practice, word)
         ON place.version = reader.catalogue_version AND place.practice = t.practice_id`,
    );

const PARTS: Record<TaskGrouping, (places: readonly PracticePlace[], given: Given) => Parts> = {
  state: (_places, given) => ofWords('t.state', TASK_STATES, given),
  stage: ofPractices('stage', STAGES),
  topic: ofPractices('topic', Object.keys(TOPICS)),
  sprint: () => ({
    key: `coalesce(t.sprint_id::text, 'none')`,
    joins: '',
    from: `LEFT JOIN sprint ON sprint.organization_id = $1::uuid AND sprint.id::text = grouped.key`,
    name: 'sprint.name',
    place: 'sprint.starts_on',
  }),
  owner: () => ({
    key: `coalesce(t.owner_id::text, 'none')`,
    joins: '',
    from: `LEFT JOIN "user" person ON person.id = nullif(grouped.key, 'none')::uuid`,
    name: 'person.name',
    place: 'person.name',
  }),
  system: () => ({
    key: 'named.slug',
    joins: `JOIN system named ON named.organization_id = t.organization_id AND named.id = t.system_id`,
    from: `LEFT JOIN system ON system.organization_id = $1::uuid AND system.slug = grouped.key`,
    name: 'system.name',
    place: 'system.name',
  }),
};

function valuesOf(organizationId: string): { given: Given; values: unknown[] } {
  const values: unknown[] = [organizationId];
  return { values, given: (value) => `$${values.push(value)}` };
}
