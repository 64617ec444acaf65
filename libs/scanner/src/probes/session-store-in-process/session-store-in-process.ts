import type { Sighting } from '../../collect/parsed-file.ts';
import { notApplicable, notVisible, type Probe, type Seen, type Verdict } from '../probe.ts';
import { frameworkNames, outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';
import * as detectors from './detectors.ts';

const SHARED_ENGINES = /(?:^|\.)(?:db|cached_db|signed_cookies)$/;

/** What Django's settings say; null when it keeps no sessions. */
const judgeDjango = (seen: Seen): { local: Sighting[]; shared: Sighting[] } | null => {
  const installed = seen('django-sessions');
  if (installed.length === 0) return null;
  const engines = seen('settings').filter(({ data }) => data['setting'] === 'SESSION_ENGINE');
  if (engines.length === 0) return { local: [], shared: [...installed] };
  const memoryCache =
    seen('cache-backends').length > 0 &&
    seen('cache-backends').every(({ data }) => String(data['text']).includes('locmem'));
  const local = engines.filter(({ data }) => {
    const engine = String(data['value']);
    return engine.endsWith('.file') || (engine.endsWith('sessions.backends.cache') && memoryCache);
  });
  const shared = engines.filter(({ data }) => SHARED_ENGINES.test(String(data['value'])));
  return { local, shared };
};

const judgeFlask = (seen: Seen): { local: Sighting[]; shared: Sighting[] } => {
  if (seen('flask-session').length === 0)
    return { local: [], shared: [...seen('signed-sessions')] };
  const types = seen('settings').filter(({ data }) => data['setting'] === 'SESSION_TYPE');
  return {
    local: types.filter(({ data }) => data['value'] === 'filesystem'),
    shared: types.filter(({ data }) =>
      /^(?:redis|memcached|mongodb|sqlalchemy|dynamodb)$/.test(String(data['value'])),
    ),
  };
};

const conclude = (
  local: readonly Sighting[],
  shared: readonly Sighting[],
  unknown: readonly Sighting[],
): Verdict | null => {
  if (local.length > 0 && shared.length + unknown.length > 0)
    return {
      outcome: 'partial',
      message:
        'Sessions are kept in the process in some places and elsewhere in others. Check which of them runs in production.',
      places: [...local, ...shared, ...unknown],
    };
  if (local.length > 0)
    return {
      outcome: 'absent',
      message:
        'Sessions are kept in the memory or on the disk of the process: a restart or a deploy signs everyone out, and a second instance does not know them.',
      places: local,
    };
  if (unknown.length > 0)
    return {
      ...notVisible(
        'Sessions are in use, but their store is chosen where this probe cannot follow.',
      ),
      places: unknown,
    };
  if (shared.length > 0)
    return {
      outcome: 'present',
      message: 'Sessions are kept in a shared store or signed into a cookie.',
      places: shared,
    };
  return null;
};

export const sessionStoreInProcess: Probe = {
  definition,
  detectors: [
    detectors.storeSessions,
    detectors.cookieSessions,
    detectors.tokens,
    detectors.sessionSettings,
    detectors.cacheBackends,
    detectors.djangoSessions,
    detectors.signedSessions,
    detectors.flaskSession,
  ],
  judge(facts, seen) {
    const stores = seen('store-sessions');
    const of = (...kinds: string[]) =>
      stores.filter(({ data }) => kinds.includes(String(data['kind'])));
    const django = judgeDjango(seen);
    const flask = judgeFlask(seen);
    const verdict = conclude(
      [...of('memory', 'file'), ...(django?.local ?? []), ...flask.local],
      [...of('shared'), ...seen('cookie-sessions'), ...(django?.shared ?? []), ...flask.shared],
      of('unknown'),
    );
    if (verdict) return verdict;
    if (seen('tokens').length > 0)
      return {
        outcome: 'present',
        confidence: 'low',
        message: 'Callers are known by signed tokens; no session store is used.',
        places: seen('tokens'),
      };
    return (
      outsideWeb(facts) ??
      notApplicable(
        `No sessions are kept by the ${frameworkNames(facts)} application in any way that this probe knows.`,
      )
    );
  },
};
