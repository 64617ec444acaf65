/** Marks that turn the direction of what follows them (Unicode UAX #9): embeddings, overrides and isolates. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** A text without the marks that would turn what stands after it. Scripts from the right need none of them. */
export const withoutTurns = (text: string): string => text.replaceAll(TURNING, '');

/** Letters of scripts from the right, and the marks that stand for one. */
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFEFC\u200F\u202A-\u202E\u2066-\u2069]/;

/**
 * A name within a sentence that may not turn what stands beside it: in a script from the right it stands between FIRST
 * STRONG ISOLATE and POP DIRECTIONAL ISOLATE. Any other is as it was.
 */
export const isolated = (name: string): string =>
  FROM_THE_RIGHT.test(name) ? `\u2068${withoutTurns(name)}\u2069` : name;
