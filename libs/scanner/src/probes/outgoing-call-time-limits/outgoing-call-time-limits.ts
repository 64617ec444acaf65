import { isInFrontEnd, isInMixedPackage } from '../../collect/browser.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';
import { axiosDefaults, clientCalls, fetchCalls } from './javascript-calls.ts';
import { pythonCalls } from './python-calls.ts';

/** Node's own fetch gives up after five minutes without an answer: late, but not never. */
const FOREVER = new Set([
  'axios',
  'got',
  'request',
  'needle',
  'superagent',
  'requests',
  'urllib',
  'httpx',
]);

export const outgoingCallTimeLimits: Probe = {
  definition,
  detectors: [clientCalls, fetchCalls, axiosDefaults, pythonCalls],
  judge(facts, seen) {
    const calls = [...seen('client-calls'), ...seen('fetch-calls'), ...seen('python-calls')].filter(
      ({ path, data }) =>
        data['server'] === undefined ||
        data['server'] === true ||
        (!isInFrontEnd(facts, path) && !isInMixedPackage(facts, path)),
    );
    const defaults = seen('axios-defaults').length > 0;
    const bounded = calls.filter(
      ({ data }) => data['bounded'] === true || (defaults && data['client'] === 'axios'),
    );
    const open = calls.filter((call) => !bounded.includes(call) && call.data['bounded'] === false);
    if (open.length > 0) {
      const clients = [...new Set(open.map(({ data: { client } }) => String(client)))].join(', ');
      const sure = open.some(({ data: { client } }) => FOREVER.has(String(client)));
      return {
        outcome: bounded.length > 0 ? 'partial' : 'absent',
        confidence: sure ? 'high' : 'medium',
        message: `Outgoing calls (${clients}) have no time limit: one slow service holds a request, and then all of them.`,
        places: open,
      };
    }
    if (bounded.length > 0)
      return {
        outcome: 'present',
        message:
          'The outgoing calls seen have time limits. Retries and backoff are for you to confirm.',
        places: bounded,
      };
    if (calls.length > 0)
      return notVisible('Outgoing calls are made here, but their options come from elsewhere.');
    return (
      outsideWeb(facts) ??
      notApplicable('No outgoing call by a client that this probe knows was seen.')
    );
  },
};
