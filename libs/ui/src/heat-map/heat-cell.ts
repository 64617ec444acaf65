/** One field of a heat map. */
export type HeatCell =
  /** Of so many due practices, so many are met. */
  | { kind: 'met'; met: number; of: number; unanswered?: number }
  /** Nothing of it has been answered. */
  | { kind: 'unknown'; of: number }
  | { kind: 'not_yet' }
  /** The field has no practice. */
  | { kind: 'none' };

export type HeatStrength = 0 | 1 | 2 | 3 | 4;

/** Nothing met is bare paper, everything met is full ink, and only that. */
export const heatStrength = (met: number, of: number): HeatStrength => {
  if (met <= 0 || of <= 0) return 0;
  if (met >= of) return 4;
  const share = met / of;
  return share < 0.34 ? 1 : share < 0.67 ? 2 : 3;
};

/** The few signs that fit into a field. */
export const showCell = (cell: HeatCell): string =>
  cell.kind === 'met' ? `${cell.met}/${cell.of}` : cell.kind === 'unknown' ? '?' : '';

/** A field in words. */
export const sayCell = (cell: HeatCell): string => {
  switch (cell.kind) {
    case 'met':
      return (
        `${cell.met} of ${cell.of} met` + (cell.unanswered ? `, ${cell.unanswered} unanswered` : '')
      );
    case 'unknown':
      return `${cell.of} unanswered`;
    case 'not_yet':
      return 'not yet due';
    case 'none':
      return 'nothing here';
  }
};
