import type {
  OpenQuestion,
  RankedGap,
  ReadinessSettings,
  DueReason,
  DueStage,
} from '@pitwall/contracts';
import type { Judged } from './gate.ts';
import { orderWork } from './order-work.ts';
import { needsWithin } from './prerequisites.ts';
import { questionWeight, worthOf, type Worth, type WorthInput } from './priority.ts';
import { reasonSentence } from './reason-sentence.ts';

type Kind = RankedGap['kind'];

/** What a due practice makes: work to mend it, work to find out, or nothing. */
export function taskKind({ reading }: Judged): Kind | null {
  if (reading.standing === 'met' || reading.standing === 'not_applicable') return null;
  // The work leaves the list while the risk is accepted and nothing has touched it.
  if (reading.risk?.status === 'accepted') return null;
  if (reading.standing === 'open') return 'mend';
  const { unansweredBecause: cause } = reading;
  return cause === 'not_assessed' || cause === 'awaiting_approval' ? null : 'find_out';
}

/** The gaps of the due practices as tasks, in the order in which to do them. */
export function rankGaps(
  due: readonly Judged[],
  all: readonly Judged[],
  input: WorthInput & { dueReasons: (id: string) => DueReason[] },
  settings: ReadinessSettings,
): RankedGap[] {
  const tasks = new Map<string, { judged: Judged; kind: Kind; worth: Worth }>();
  for (const judged of due) {
    const kind = taskKind(judged);
    if (kind === null) continue;
    const worth = worthOf(judged, kind, input, settings);
    tasks.set(judged.practice.id, { judged, kind, worth });
  }
  const needs = taskNeeds(tasks, all);
  const order = orderWork(
    [...tasks].map(([id, { worth }]) => ({
      id,
      value: worth.value,
      cost: worth.cost,
      days: worth.days,
      needs: needs.get(id) ?? [],
    })),
  );
  const unlocks = reverse(needs);
  return order.flatMap(({ id, bundle }, index) => {
    const task = tasks.get(id);
    if (!task) return [];
    const { judged, kind, worth } = task;
    const rank = index + 1;
    const reasons = {
      ...worth.terms,
      due: input.dueReasons(id),
      unlocks: reach(id, unlocks),
      neededFor: bundle.for === id ? null : bundle.for,
    };
    return [
      {
        practice: id,
        stage: judged.practice.stage,
        kind,
        rank,
        value: worth.value,
        days: worth.days,
        priority: worth.priority,
        needs: needs.get(id) ?? [],
        bundle,
        reasons,
        sentence: reasonSentence(reasons, { rank, kind, days: worth.days }),
      },
    ];
  });
}

/** Finding out needs nothing done first; mending needs what is unmet, also behind what makes no task. */
function taskNeeds(
  tasks: ReadonlyMap<string, { kind: Kind }>,
  all: readonly Judged[],
): Map<string, string[]> {
  const dependsOn = new Map(all.map(({ practice }) => [practice.id, practice.depends_on]));
  const unmet = new Set(
    all
      .filter(({ reading }) => reading.standing === 'open' || reading.standing === 'unanswered')
      .map(({ practice }) => practice.id),
  );
  const needs = needsWithin(
    new Set(tasks.keys()),
    dependsOn,
    (id) => unmet.has(id) && tasks.get(id)?.kind !== 'mend',
  );
  for (const [id, { kind }] of tasks) if (kind === 'find_out') needs.set(id, []);
  return needs;
}

function reverse(needs: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const dependents = new Map<string, string[]>([...needs.keys()].map((id) => [id, []]));
  for (const [id, needed] of needs) for (const each of needed) dependents.get(each)?.push(id);
  return dependents;
}

function reach(start: string, edges: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const next of edges.get(id) ?? []) {
      if (!reached.has(next)) open.push(next);
      reached.add(next);
    }
  }
  return [...reached].sort();
}

/** What to ask first: due practices that nobody has looked at, the weightiest first. */
export const rankQuestions = (
  due: readonly Judged[],
  dueStage: DueStage,
  settings: ReadinessSettings,
): OpenQuestion[] =>
  due
    .filter(({ reading }) => reading.unansweredBecause === 'not_assessed')
    .map(({ practice }) => ({
      practice: practice.id,
      stage: practice.stage,
      weight: questionWeight(practice, dueStage, settings.priority),
    }))
    .sort((a, b) => b.weight - a.weight || (a.practice < b.practice ? -1 : 1));
