import type { WhatIf } from '@pitwall/contracts';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useSettled } from '../../../lib/use-settled.ts';
import { changeOf, isLinkable, type LinkedWhatIf, linkedOf } from '../model/linked-what-if.ts';

type Change = Omit<WhatIf, 'to'>;

const RESTS = 250;
const keyOf = (linked: LinkedWhatIf): string => JSON.stringify(linkedOf(changeOf(linked)));

/**
 * What is supposed, begun by what the address says of it. Once it rests it stands there again, so that a reload keeps
 * it and a link carries it; an address that is opened meanwhile is followed.
 */
export const useLinkedWhatIf = (
  linked: LinkedWhatIf,
  onLinked: (linked: LinkedWhatIf) => void,
): { change: Change; settled: Change; setChange: (change: Change) => void } => {
  const [change, setChange] = useState<Change>(() => changeOf(linked));
  const settled = useSettled(useDeferredValue(change), RESTS);
  const given = keyOf(linked);
  const known = useRef(given);
  useEffect(() => {
    if (given === known.current) return;
    known.current = given;
    setChange((before) => ({
      ...changeOf(linked),
      // What no address holds stays.
      ...(isLinkable(before) ? {} : { overlay: before.overlay }),
    }));
  }, [given, linked]);
  useEffect(() => {
    const next = linkedOf(settled);
    if (JSON.stringify(next) === known.current) return;
    known.current = JSON.stringify(next);
    onLinked(next);
    // Only what came to rest is told: what the address says by itself is no news to it.
  }, [settled]);
  return { change, settled, setChange };
};
