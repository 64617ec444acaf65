import { isIP } from 'node:net';
import {
  type Configuration,
  createDestinationPolicy,
  createSystemResolver,
  OutgoingError,
  type Resolve,
} from '@pitwall/server-kernel';
import { CloneFault } from './clone-fault.ts';

/** An address that git may reach, with the only answers that it may be led to. */
export interface GuardedDestination {
  url: URL;
  /** For curl, as `host:port:address,address`; null where the host is an address itself. */
  pinned: string | null;
  /** The only protocols that are open. */
  protocols: string;
}

/**
 * Decides whether a repository's address may be reached, by the rules of all outgoing requests. The name is
 * resolved here, every answer checked, and git is given the answers: a name server that changes its mind gains
 * nothing.
 * @throws CloneFault `refused`, or `unreachable` where the name has no answer
 */
export async function guardedDestination(
  address: string,
  { outgoing }: Pick<Configuration, 'outgoing'>,
  resolve: Resolve = createSystemResolver(),
): Promise<GuardedDestination> {
  const url = new URL(address);
  const policy = createDestinationPolicy(outgoing);
  const protocols = outgoing.allowHttp ? 'https:http' : 'https';
  try {
    policy.checkUrl(url);
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    if (isIP(host) !== 0) return { url, pinned: null, protocols };
    const answers = await resolve(host);
    for (const { address: answer } of answers) policy.checkAddress(answer, host, url.origin);
    if (answers.length === 0) throw new Error('no answer');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    const addresses = answers.map(({ address: answer, family }) =>
      family === 6 ? `[${answer}]` : answer,
    );
    return { url, pinned: `${host}:${port}:${addresses.join(',')}`, protocols };
  } catch (error) {
    if (error instanceof OutgoingError) throw new CloneFault('refused', error.message);
    throw new CloneFault(
      'unreachable',
      `${url.host} has no address. Look whether the repository’s address is right.`,
    );
  }
}
