import { notify } from '@pitwall/ui';
import { useEffect, useRef, useState } from 'react';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useFinishApp, useRefreshApp } from '../api/github-app.ts';
import { wayBack } from '../model/way-back.ts';

export interface TakingOver {
  busy: boolean;
  error: unknown;
  /** GitHub's code came without a state, or the other way about: nothing was sent. */
  garbled: boolean;
  again: () => void;
}

/** Does what GitHub has sent the browser back for, once; the address forgets it at once. */
export const useWayBack = (organization: string): TakingOver => {
  const [back] = useState(() => wayBack(window.location.search));
  const { mutate: finish, status, error } = useFinishApp(organization);
  const { mutate: refresh } = useRefreshApp(organization);
  const asked = useRef(false);
  const take = () => {
    if (back.kind === 'made')
      finish(back.answer, {
        onSuccess: ({ name }) => {
          notify({ title: `${name} is made`, detail: 'Its key is kept sealed.' });
        },
      });
  };
  useEffect(() => {
    if (asked.current || back.kind === 'none') return;
    asked.current = true;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    if (back.kind === 'made') take();
    if (back.kind === 'installed')
      refresh(undefined, {
        onSuccess: () => {
          notify({ title: 'Installed', detail: 'GitHub was asked where the app is let in.' });
        },
        onError: notifyTrouble,
      });
    if (back.kind === 'requested')
      notify({
        title: 'Asked for',
        detail: 'An owner of the account must agree at GitHub. Look again afterwards.',
        stays: true,
      });
  });
  return {
    busy: back.kind === 'made' && (status === 'idle' || status === 'pending'),
    error,
    garbled: back.kind === 'garbled',
    again: take,
  };
};
