import { DATABASES, FIGURES, FIGURE_NAMES, STACKS, SYSTEM_KINDS } from '@pitwall/contracts';

/** One fact that an expression may name. */
export interface FactName {
  /** As written in an expression, such as `system.instances`. */
  name: string;
  type: 'string' | 'number' | 'list of strings';
  description: string;
  /** The only values that it takes, where they are known. */
  values?: readonly string[];
}

/** Every fact that an expression may name, in the order of the documentation. */
export const FACT_NAMES: readonly FactName[] = [
  {
    name: 'system.kind',
    type: 'string',
    description: 'What kind of system this is.',
    values: SYSTEM_KINDS,
  },
  {
    name: 'system.stack',
    type: 'list of strings',
    description: 'The stacks that the system is written in.',
    values: STACKS,
  },
  {
    name: 'system.databases',
    type: 'list of strings',
    description: 'The databases that the system uses.',
    values: DATABASES,
  },
  {
    name: 'system.instances',
    type: 'number',
    description: 'How many instances of the system serve at the same time.',
  },
  ...FIGURE_NAMES.map((figure): FactName => ({
    name: `system.figures.${figure}`,
    type: 'number',
    description: `${FIGURES[figure].title} (${FIGURES[figure].unit}), the highest of the last 90 days.`,
  })),
];

const names = new Set(FACT_NAMES.map((fact) => fact.name));

/** Whether `name` is a fact that expressions may ask for. */
export const isFactName = (name: string): boolean => names.has(name);
