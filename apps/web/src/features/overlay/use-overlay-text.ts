import type { OverlayState } from '@pitwall/contracts';
import { useState } from 'react';

type Revision = Pick<OverlayState, 'number' | 'text'>;

/** The text of the overlay as it is typed, over the revision that it was begun on. */
export interface OverlayText {
  text: string;
  setText: (text: string) => void;
  /** The revision that a save comes after: what somebody else has saved since is not written over. */
  base: Revision;
  isChanged: boolean;
  /** Another revision was saved while something was typed. */
  isBehind: boolean;
  /** The newest revision stands here; gives what was typed. */
  takeTheirs: () => string;
  /** What is typed comes after the newest revision, knowingly. */
  keepOwn: () => void;
  /** What was sent is this revision now; what was typed on meanwhile stays, over it. */
  saved: (revision: Revision) => void;
}

/** Where nothing is typed the newest revision is taken as it comes. */
export function useOverlayText(newest: Revision): OverlayText {
  const [base, setBase] = useState(newest);
  const [text, setText] = useState(newest.text);
  const isChanged = text !== base.text;
  const take = (revision: Revision) => {
    setBase(revision);
    setText(revision.text);
  };
  if (newest.number > base.number && (!isChanged || text === newest.text)) take(newest);
  return {
    text,
    setText,
    base,
    isChanged,
    isBehind: isChanged && newest.number > base.number,
    takeTheirs() {
      take(newest);
      return text;
    },
    keepOwn() {
      setBase(newest);
    },
    saved: setBase,
  };
}
