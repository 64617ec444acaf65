import { FIGURE_NAMES, type SystemFacts } from '@pitwall/contracts';

/** Facts as they arrive: anything not stated may be missing or null. */
export type StatedFacts = {
  [Fact in keyof SystemFacts]?: SystemFacts[Fact] | null | undefined;
};

/** The facts that are stated, in the shape that CEL reads, and their names. */
export interface KnownFacts {
  system: Record<string, unknown>;
  names: ReadonlySet<string>;
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** Keeps what is stated and of the right type; everything else stays unknown, never zero. */
export const knownFacts = (facts: StatedFacts): KnownFacts => {
  const names = new Set<string>();
  const system: Record<string, unknown> = {};
  const figures: Record<string, number> = {};
  const state = (name: 'kind' | 'stack' | 'databases' | 'instances', holds: boolean): void => {
    if (!holds) return;
    system[name] = facts[name];
    names.add(`system.${name}`);
  };
  state('kind', typeof facts.kind === 'string');
  state('stack', isTexts(facts.stack));
  state('databases', isTexts(facts.databases));
  state('instances', isNumber(facts.instances));
  for (const figure of FIGURE_NAMES) {
    const value = facts.figures?.[figure];
    if (!isNumber(value)) continue;
    figures[figure] = value;
    names.add(`system.figures.${figure}`);
  }
  return { system: { ...system, figures }, names };
};
