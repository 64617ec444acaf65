import {
  connect as connectPlain,
  isIP,
  type LookupFunction,
  type Socket,
  type TcpNetConnectOpts,
} from 'node:net';
import {
  connect as connectSecure,
  type ConnectionOptions,
  createSecureContext,
  rootCertificates,
  type SecureContext,
  TLSSocket,
} from 'node:tls';
import type { buildConnector } from 'undici';
import { normalHost } from './allow-list.ts';
import { codeOf, toOutgoingError } from './connection-failure.ts';
import { timeLimit } from './deadline.ts';
import type { DestinationPolicy } from './destination-policy.ts';
import type { OutgoingClock } from './outgoing-clock.ts';
import { OutgoingError } from './outgoing-error.ts';
import type { ResolvedAddress, Resolve } from './resolver.ts';

export interface ConnectorOptions {
  policy: DestinationPolicy;
  resolve: Resolve;
  clock: OutgoingClock;
  /** Limit on resolving, connecting and the TLS handshake together, in milliseconds. */
  timeLimitMilliseconds: number;
  /** Trusted beside the well-known ones, as PEM. */
  certificateAuthorities?: readonly string[];
}

/** Authenticated, with forward secrecy, the strongest first: those that Mozilla calls intermediate (RFC 9325). */
const RECOMMENDED = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':');

interface Target {
  secure: boolean;
  host: string;
  port: number;
  origin: string;
}

/**
 * Opens undici's connections. A name is resolved once; every answer is checked; the socket can only go
 * to the checked answers; and the address it did reach is checked again before a byte is sent.
 * So a name server that changes its answer between check and connection gains nothing.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { certificateAuthorities: extra } = options;
  const secureContext = createSecureContext({
    minVersion: 'TLSv1.2',
    ciphers: RECOMMENDED,
    ...(extra?.length ? { ca: [...rootCertificates, ...extra] } : {}),
  });

  return ({ hostname, protocol, port }, callback) => {
    const secure = protocol === 'https:';
    const host = normalHost(hostname);
    const named = isIP(host) === 6 ? `[${host}]` : host;
    const target: Target = {
      secure,
      host,
      port: Number(port) || (secure ? 443 : 80),
      origin: `${protocol}//${named}${port ? `:${port}` : ''}`,
    };
    const attempt = new Attempt(options, target);
    attempt
      .open((addresses) =>
        secure ? openSecure(target, addresses, secureContext) : openPlain(target, addresses),
      )
      .then(
        (socket) => {
          callback(null, socket);
        },
        (error: unknown) => {
          callback(toOutgoingError(error, target.origin), null);
        },
      );
  };
}

/** One attempt to connect, within its time limit. */
class Attempt {
  readonly #options: ConnectorOptions;
  readonly #target: Target;
  #socket: Socket | undefined;
  #over = false;

  constructor(options: ConnectorOptions, target: Target) {
    this.#options = options;
    this.#target = target;
  }

  async open(connect: (addresses: readonly ResolvedAddress[]) => Socket): Promise<Socket> {
    const { clock, timeLimitMilliseconds: limit } = this.#options;
    let cancel: (() => void) | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      cancel = clock.schedule(() => {
        reject(timeLimit('connect', limit, this.#target.origin));
      }, limit);
    });
    try {
      return await Promise.race([late, this.#connect(connect)]);
    } catch (error) {
      this.#over = true;
      this.#socket?.destroy();
      throw error;
    } finally {
      cancel?.();
    }
  }

  async #connect(connect: (addresses: readonly ResolvedAddress[]) => Socket): Promise<Socket> {
    const { policy } = this.#options;
    const { host, origin } = this.#target;
    const addresses = await this.#resolve();
    for (const { address } of addresses) policy.checkAddress(address, host, origin);
    // The time may have run out while the name was resolved.
    if (this.#over) throw new Error('over');
    const socket = connect(addresses);
    this.#socket = socket;
    await this.#established(socket);
    // Nothing, when the other side has already gone.
    if (socket.remoteAddress === undefined) throw closed();
    policy.checkAddress(socket.remoteAddress, host, origin);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 60_000);
    return socket;
  }

  async #resolve(): Promise<readonly ResolvedAddress[]> {
    const { host, origin } = this.#target;
    const version = isIP(host);
    if (version !== 0) return [{ address: host, family: version === 6 ? 6 : 4 }];
    const addresses = await this.#options.resolve(host);
    if (addresses.length === 0) {
      throw new OutgoingError('outgoing.connection', `The host of ${origin} has no address.`, {
        origin,
        reason: 'ENOTFOUND',
      });
    }
    return addresses;
  }

  #established(socket: Socket): Promise<void> {
    const { secure, origin } = this.#target;
    return new Promise((resolve, reject) => {
      socket.once(secure ? 'secureConnect' : 'connect', resolve);
      // It stays: after the attempt undici adds its own, and until then an error must not be unheard.
      socket.on('error', (error) => {
        reject(isUntrusted(socket) ? untrusted(error, origin) : error);
      });
      socket.once('close', () => {
        reject(closed());
      });
    });
  }
}

function openPlain({ host, port }: Target, addresses: readonly ResolvedAddress[]): Socket {
  return connectPlain({ host, port, lookup: pinned(addresses), autoSelectFamily: true });
}

function openSecure(
  { host, port }: Target,
  addresses: readonly ResolvedAddress[],
  secureContext: SecureContext,
): Socket {
  const options: ConnectionOptions & Pick<TcpNetConnectOpts, 'autoSelectFamily'> = {
    host,
    port,
    // An address cannot be a server name; the certificate is then checked against the address.
    servername: isIP(host) === 0 ? host : '',
    lookup: pinned(addresses),
    autoSelectFamily: true,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: true,
    secureContext,
  };
  return connectSecure(options);
}

/** A lookup that knows nothing but the checked addresses. */
function pinned(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const first = addresses[0];
    if (all) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

const closed = () => Object.assign(new Error('closed'), { code: 'ECONNRESET' });

function isUntrusted(socket: Socket): boolean {
  // Null, not undefined as its type says, while nothing is wrong.
  return socket instanceof TLSSocket && Boolean(socket.authorizationError);
}

function untrusted(error: Error, origin: string): OutgoingError {
  return new OutgoingError(
    'outgoing.certificate',
    `The certificate of ${origin} is not valid for its name or not trusted.`,
    { origin, reason: codeOf(error) },
  );
}
