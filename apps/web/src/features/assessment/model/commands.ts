import { LEVELS, type Level } from '@pitwall/contracts';

/** What the keys of the assessment do. */
export type Command =
  | { does: 'level'; level: Level }
  | {
      does:
        | 'next'
        | 'previous'
        | 'unknown'
        | 'not_applicable'
        | 'accept_risk'
        | 'evidence'
        | 'accept'
        | 'learn'
        | 'undo'
        | 'help';
    };

export const KEYS: readonly { key: string; command: Command; says: string }[] = [
  { key: 'j', command: { does: 'next' }, says: 'Next practice' },
  { key: 'k', command: { does: 'previous' }, says: 'Previous practice' },
  ...LEVELS.map((level, index) => ({
    key: String(index),
    command: { does: 'level' as const, level },
    says: `Answer: ${level.replace('_', ' ')}`,
  })),
  { key: 'u', command: { does: 'unknown' }, says: 'Answer: unknown' },
  { key: 'n', command: { does: 'not_applicable' }, says: 'It does not apply, and why' },
  { key: 'r', command: { does: 'accept_risk' }, says: 'Accept the risk for a time' },
  { key: 'e', command: { does: 'evidence' }, says: 'Add evidence or a note' },
  { key: 'a', command: { does: 'accept' }, says: 'Accept what the scan suggests' },
  { key: 'l', command: { does: 'learn' }, says: 'Go to the explanation' },
  { key: 'z', command: { does: 'undo' }, says: 'Undo the last answer' },
  { key: '?', command: { does: 'help' }, says: 'Show these keys' },
];

/** Keys to what they do, for the page that listens. */
export const shortcutsFor = (run: (command: Command) => void): Record<string, () => void> =>
  Object.fromEntries(
    KEYS.map(({ key, command }) => [
      key,
      () => {
        run(command);
      },
    ]),
  );
