/**
 * The four things that color may say. Red: behind or breaking. Amber: disagrees or lapses soon.
 * Green: verified. Blue: suggested by a probe.
 */
export type Signal = 'behind' | 'disputed' | 'verified' | 'suggested';
