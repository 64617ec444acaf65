import { isIP } from 'node:net';
import { isMetadata, refusalOf } from './address-rules.ts';
import { normalHost, parseAllowList } from './allow-list.ts';
import { OutgoingError } from './outgoing-error.ts';

export interface DestinationPolicyOptions {
  /** Permits plain http. Default false. */
  allowHttp?: boolean;
  /** Addresses, ranges and host names permitted beyond the public internet; see `parseAllowList`. */
  allow?: readonly string[];
  /** The only ports that may be used. Default: any. */
  ports?: readonly number[];
}

/** Decides where a request may go. Both checks throw `OutgoingError`. */
export interface DestinationPolicy {
  /** Scheme, credentials, port, and the address when the host is one. */
  checkUrl(url: URL): void;
  /** An address that `host` resolved to or a socket is connected to. */
  checkAddress(address: string, host: string, origin: string): void;
}

/** @throws Error when the allow list cannot be read */
export function createDestinationPolicy(options: DestinationPolicyOptions): DestinationPolicy {
  const { allowHttp = false, ports } = options;
  const allowed = parseAllowList(options.allow ?? []);

  const checkAddress = (address: string, host: string, origin: string) => {
    const reason = refusalOf(address);
    if (reason === null || allowed.permitsAddress(address)) return;
    if (allowed.permitsHost(normalHost(host)) && isIP(address) !== 0 && !isMetadata(address))
      return;
    throw new OutgoingError(
      'outgoing.refused_address',
      `${origin} leads to an address outside the public internet (${reason}), which is not reached from here. The operator can allow it.`,
      { origin, reason },
    );
  };

  return {
    checkAddress,
    checkUrl(url) {
      if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        throw refused('protocol', 'Only https addresses can be requested.');
      }
      const { origin } = url;
      if (url.protocol === 'http:' && !allowHttp) {
        throw refused('http', `${origin} is not encrypted. Use https.`, origin);
      }
      if (url.username !== '' || url.password !== '') {
        throw refused(
          'credentials',
          `The address of ${origin} holds a user name or password. Leave it out.`,
          origin,
        );
      }
      const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
      if (port === 0 || (ports && !ports.includes(port))) {
        throw refused('port', `Port ${String(port)} of ${origin} is not allowed.`, origin);
      }
      const host = normalHost(url.hostname);
      if (isIP(host) !== 0) checkAddress(host, host, origin);
    },
  };
}

const refused = (reason: string, message: string, origin?: string) =>
  new OutgoingError('outgoing.refused_url', message, { reason, origin });
