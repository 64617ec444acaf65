import {
  STAGES,
  stageIndex,
  type Path,
  type PathItem,
  type Stage,
  type StageClearing,
} from '@pitwall/contracts';
import type { Assessment } from './assess.ts';
import type { Judged } from './gate.ts';
import { orderWork } from './order-work.ts';
import { worthOf } from './priority.ts';
import { isAccepted } from './read-answer.ts';

/** Stages up to and including one, the lowest first. */
export const stagesUpTo = (target: Stage): Stage[] =>
  STAGES.filter((stage) => stageIndex(stage) <= stageIndex(target));

/** Stages on the way that cannot be cleared, since too few of their practices apply. */
export const notJudgedUpTo = (stages: readonly StageClearing[], target: Stage): Stage[] =>
  stages
    .filter(({ stage, judged }) => !judged && stageIndex(stage) <= stageIndex(target))
    .map(({ stage }) => stage);

export const isRequiredFor = (target: Stage, { practice, reading }: Judged): boolean =>
  reading.applicable &&
  practice.gate === 'required' &&
  stageIndex(practice.stage) <= stageIndex(target);

/**
 * All the work up to a stage: its unmet required practices and those of all stages below, with what
 * they need, in the order of priority. Exceptions and accepted risks do not shorten it.
 */
export function pathTo({ summary, basis }: Assessment, target: Stage): Path {
  const byId = new Map(basis.judged.map((each) => [each.practice.id, each]));
  const isRoot = (each: Judged): boolean => isRequiredFor(target, each);
  const roots = basis.judged.filter(isRoot);
  const open = roots.filter(({ reading }) => reading.standing === 'open');
  const unanswered = roots.filter(({ reading }) => reading.standing === 'unanswered');
  // What only an unanswered practice needs may not be needed at all.
  const certain = closure(open, byId, ['open']);
  const members = closure([...open, ...unanswered], byId, ['open', 'unanswered']);

  // The path asks what is needed once the load is there: measured against today's pressure alone,
  // small work of late stages would come before what the first stage lacks.
  const { dueStage } = basis.worth;
  const isFurther = stageIndex(target) > stageIndex(dueStage.stage);
  const worth = {
    ...basis.worth,
    dueStage: isFurther ? { ...dueStage, stage: target } : dueStage,
  };
  const worths = new Map(
    members.map((each) => [each.practice.id, worthOf(each, 'mend', worth, basis.settings)]),
  );
  const needsOf = ({ practice }: Judged): string[] =>
    practice.depends_on.filter((id) => worths.has(id)).sort();
  const order = orderWork(
    members.map((each) => ({
      id: each.practice.id,
      needs: needsOf(each),
      value: worths.get(each.practice.id)?.value ?? 0,
      cost: worths.get(each.practice.id)?.cost ?? 1,
      days: worths.get(each.practice.id)?.days ?? 0,
    })),
  );
  const certainIds = new Set(certain.map(({ practice }) => practice.id));
  const items = order.flatMap(({ id }, index): PathItem[] => {
    const each = byId.get(id);
    if (!each) return [];
    const days = worths.get(id)?.days ?? 0;
    const isCertain = certainIds.has(id);
    return [
      {
        practice: id,
        stage: each.practice.stage,
        rank: index + 1,
        days: { low: isCertain ? days : 0, high: days },
        certain: isCertain,
        unanswered: each.reading.standing === 'unanswered',
        accepted: isAccepted(each.reading),
        required: isRoot(each),
        needs: needsOf(each),
      },
    ];
  });
  const sum = (end: 'low' | 'high'): number =>
    items.reduce((total, { days }) => total + days[end], 0);
  return {
    target,
    items,
    days: { low: sum('low'), high: sum('high') },
    unanswered: items.filter((item) => item.unanswered).length,
    notJudged: notJudgedUpTo(summary.stages, target),
  };
}

/** The given practices and all that they need and that has one of the given standings. */
export function closure(
  roots: readonly Judged[],
  byId: ReadonlyMap<string, Judged>,
  standings: readonly Judged['reading']['standing'][],
): Judged[] {
  const found = new Map(roots.map((each) => [each.practice.id, each]));
  const open = [...roots];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    for (const id of each.practice.depends_on) {
      const needed = byId.get(id);
      if (!needed || found.has(id) || !standings.includes(needed.reading.standing)) continue;
      found.set(id, needed);
      open.push(needed);
    }
  }
  return [...found.values()];
}
