import { finishGithubAppSchema, type FinishGithubApp } from '@pitwall/contracts';

/**
 * What GitHub has sent the browser back with. `made`: an app, by a code. `installed`: an account let the app in,
 * or changed what it may see. `requested`: somebody there must agree first. `garbled`: a code that is none.
 */
export type WayBack =
  | { kind: 'none' | 'installed' | 'requested' | 'garbled' }
  | { kind: 'made'; answer: FinishGithubApp };

export const wayBack = (search: string): WayBack => {
  const given = new URLSearchParams(search);
  const [code, state] = [given.get('code'), given.get('state')];
  if (given.has('setup_action'))
    return { kind: given.get('setup_action') === 'request' ? 'requested' : 'installed' };
  if (code === null && state === null) return { kind: 'none' };
  const parsed = finishGithubAppSchema.safeParse({ code, state });
  return parsed.success ? { kind: 'made', answer: parsed.data } : { kind: 'garbled' };
};
