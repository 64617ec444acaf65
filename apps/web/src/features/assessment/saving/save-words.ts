import type { SavesState } from './answer-saver.ts';

/** How it stands with what the reader chose. */
export type SaveStanding =
  | { kind: 'nothing' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'waiting'; count: number }
  | { kind: 'conflict'; practices: string[] };

/** The one thing to say about all changes together: what needs the reader goes first. */
export const saveStanding = ({ unsaved, savedAt }: SavesState): SaveStanding => {
  const all = Object.entries(unsaved);
  const practices = all.filter(([, { phase }]) => phase === 'conflict').map(([id]) => id);
  if (practices.length > 0) return { kind: 'conflict', practices };
  const count = all.filter(([, { phase }]) => phase === 'waiting').length;
  if (count > 0) return { kind: 'waiting', count };
  if (all.length > 0) return { kind: 'saving' };
  return savedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: savedAt };
};
