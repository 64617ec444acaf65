import type { FastifyInstance, FastifyRequest } from 'fastify';

/** In which time a request has to be there to its last byte, in milliseconds. */
export interface ArrivalTimes {
  request: number;
  /** Of a body that its handler reads as it comes, which may be large. */
  stream: number;
}

export const ARRIVAL_TIMES: ArrivalTimes = { request: 30_000, stream: 15 * 60_000 };

type Raw = FastifyRequest['raw'];

/**
 * Whoever sends a byte now and then keeps no connection for long. Node's own limit is one for all routes: here those
 * alone have longer that take large bodies, and only until they have answered.
 */
export function limitArrival(server: FastifyInstance, times: ArrivalTimes): void {
  const cut = (raw: Raw, answered: boolean): void => {
    if (hasArrived(raw) || raw.socket.destroyed) return;
    if (answered) raw.socket.destroy();
    else server.server.emit('clientError', tooLate(), raw.socket);
  };
  server.addHook('onRequest', (request, reply, done) => {
    const { raw, routeOptions } = request;
    const { streamsBody } = (routeOptions.config ?? {}) as { streamsBody?: true };
    const inTime = setTimeout(cut, streamsBody ? times.stream : times.request, raw, false);
    inTime.unref();
    reply.raw.once('close', () => {
      clearTimeout(inTime);
    });
    reply.raw.once('finish', () => {
      clearTimeout(inTime);
      if (!hasArrived(raw)) setTimeout(cut, times.request, raw, true).unref();
    });
    done();
  });
}

/** What is no connection, as in a test, has no last byte. */
const hasArrived = (raw: Raw): boolean => raw.complete !== false;

/** As Node calls it, so that it is answered as Node's own limit is: 408. */
const tooLate = (): Error =>
  Object.assign(new Error('The request did not arrive in time.'), {
    code: 'ERR_HTTP_REQUEST_TIMEOUT',
  });
