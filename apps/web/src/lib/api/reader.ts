import type { Me } from '@pitwall/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from './me.ts';

/** Who reads the page. When the session ends while it is open, whoever it was: the page stays as it is. */
export const useReader = (): Me | null => {
  const { data: live } = useSuspenseQuery(meQuery);
  const [known, setKnown] = useState(live);
  if (live !== null && live !== known) setKnown(live);
  return live ?? known;
};
