import type { PrioritySettings } from '@pitwall/contracts';

const GROUPS = {
  gate: ['required', 'recommended'],
  urgency: ['perStage', 'most'],
  boost: ['perTie', 'most'],
} as const;
const ALONE = ['findOutDays', 'leastDays', 'daysPower'] as const;

type Tried = Partial<PrioritySettings>;

/** Weights as they stand in an address: "gate.required:1,gate.recommended:0.3,daysPower:0.5". */
export const linkedWeights = (weights: Tried): string =>
  [
    ...Object.entries(GROUPS).flatMap(([group, names]) => {
      const own: Record<string, number> | undefined = weights[group as keyof typeof GROUPS];
      return own === undefined ? [] : names.map((name) => `${group}.${name}:${own[name]}`);
    }),
    ...ALONE.flatMap((name) => (weights[name] === undefined ? [] : [`${name}:${weights[name]}`])),
  ].join(',');

/** What of them is understood; a group that is not whole, or a number out of bounds, is left out. Undefined for nothing. */
export const readLinkedWeights = (text: string | undefined): Tried | undefined => {
  const numbers = new Map(
    (text ?? '').split(',').map((part) => {
      const [name = '', value = ''] = part.split(':');
      return [name, value === '' ? Number.NaN : Number(value)];
    }),
  );
  const within = (name: string): number | undefined => {
    const value = numbers.get(name);
    return value !== undefined && value >= 0 && value <= 100 ? value : undefined;
  };
  const tried: Record<string, unknown> = {};
  for (const [group, names] of Object.entries(GROUPS)) {
    const own = names.map((name) => [name, within(`${group}.${name}`)] as const);
    if (own.every(([, value]) => value !== undefined)) tried[group] = Object.fromEntries(own);
  }
  for (const name of ALONE) {
    const value = within(name);
    if (value !== undefined) tried[name] = value;
  }
  return Object.keys(tried).length === 0 ? undefined : (tried as Tried);
};
