import { PRESENCE, type LiveEvent } from '@pitwall/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLiveEvents } from '../../../lib/live/live-updates.tsx';
import { sayPresence } from '../api/say-presence.ts';
import { heard, stillHere, type Others } from './others.ts';

const SWEEP = 5_000;
/** Someone who walks through the list says so where they stop. */
const SETTLED = 400;

/** Says where the reader is, and hears where others are. Nothing of it is kept, and no failure matters. */
export const usePresence = ({
  organization,
  system,
  systemId,
  userId,
  practice,
}: {
  organization: string;
  system: string;
  systemId: string;
  userId: string;
  practice: string | null;
}): Others => {
  const [others, setOthers] = useState<Others>({});
  const at = useRef(practice);
  const say = useCallback(
    (where: string | null) => {
      void sayPresence(organization, system, { practice: where }).catch(() => undefined);
    },
    [organization, system],
  );
  useEffect(() => {
    at.current = practice;
    if (practice === null) return undefined;
    const settled = setTimeout(() => {
      say(practice);
    }, SETTLED);
    return () => {
      clearTimeout(settled);
    };
  }, [practice, say]);
  useEffect(() => {
    const again = setInterval(() => {
      if (at.current !== null && document.visibilityState === 'visible') say(at.current);
    }, PRESENCE.every);
    const leave = () => {
      say(null);
    };
    addEventListener('pagehide', leave);
    return () => {
      clearInterval(again);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [say]);
  useEffect(() => {
    const sweep = setInterval(() => {
      setOthers((before) => stillHere(before, Date.now()));
    }, SWEEP);
    return () => {
      clearInterval(sweep);
    };
  }, []);
  const known = useRef(others);
  useEffect(() => {
    known.current = others;
  }, [others]);
  const hear = useCallback(
    (event: LiveEvent) => {
      if (event.kind !== 'assessment.presence') return;
      if (event.systemId !== systemId || event.userId === userId) return;
      // Who has just come does not know yet who is here.
      const isNew = event.practice !== null && known.current[event.userId] === undefined;
      if (isNew && at.current !== null) say(at.current);
      setOthers((before) => heard(before, event, Date.now() + PRESENCE.lasts));
    },
    [systemId, userId, say],
  );
  useLiveEvents(hear);
  return others;
};
