import type { ComponentMove, Practice } from '@pitwall/contracts';

/** What practices say they change about components. */
export const movesOf = (
  practices: readonly Pick<Practice, 'id' | 'moves' | 'lifecycle'>[],
): ComponentMove[] =>
  practices
    .filter(({ lifecycle }) => lifecycle !== 'deprecated')
    .flatMap(({ id, moves }) =>
      moves.map((move) => ({
        practice: id,
        component: move.component,
        limitFactor: move.limit_factor,
        demandFactor: move.demand_factor,
        assumption: move.assumption,
      })),
    );
