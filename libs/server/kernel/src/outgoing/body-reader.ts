import { pipeline } from 'node:stream/promises';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { toOutgoingError, tooLarge } from './connection-failure.ts';
import { OutgoingError } from './outgoing-error.ts';

/** The encodings asked for. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

export interface BodyRules {
  /** `content-length` as sent, which may lie. */
  contentLength: string | undefined;
  /** `content-encoding` as sent. */
  contentEncoding: string | undefined;
  /** Most bytes, both as sent and decoded. */
  limit: number;
  origin: string;
  signal: AbortSignal;
}

/**
 * Reads a body to its end, decoded. Bytes are counted as they come, before and after decoding, and
 * reading stops at the limit.
 * @throws OutgoingError `outgoing.too_large`, `outgoing.invalid_response`, `outgoing.connection`, or the signal's reason
 */
export async function readBody(body: Readable, rules: BodyRules): Promise<Buffer> {
  const { origin, limit, signal } = rules;
  try {
    if (Number(rules.contentLength) > limit) throw tooLarge('body', origin);
    const decoder = decoderFor(rules.contentEncoding, origin);
    const chunks: Buffer[] = [];
    let arrived = false;
    const received = async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of counted(source, limit, origin)) {
        arrived = true;
        yield chunk;
      }
    };
    const collect = async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of counted(source, limit, origin)) chunks.push(chunk);
    };
    // Either's failure ends the other with the same error: the first to report is the one that failed.
    let failed: Readable | undefined;
    body.once('error', () => (failed ??= body));
    decoder?.once('error', () => (failed ??= decoder));
    try {
      if (decoder) await pipeline(body, received, decoder, collect, { signal });
      else await pipeline(body, collect, { signal });
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (error instanceof OutgoingError) throw error;
      if (decoder && failed === decoder) {
        // Some servers name an encoding beside an empty body.
        if (!arrived) return Buffer.alloc(0);
        throw undecodable(origin, 'corrupt');
      }
      throw toOutgoingError(error, origin);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    body.on('error', () => undefined).destroy();
    throw error;
  }
}

async function* counted(source: AsyncIterable<Buffer>, limit: number, origin: string) {
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > limit) throw tooLarge('body', origin);
    yield chunk;
  }
}

function decoderFor(encoding: string | undefined, origin: string): Transform | null {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === '' || name === 'identity') return null;
  // A list of encodings is refused with the unknown ones: nested compression serves bombs only.
  const create = DECODERS.get(name);
  if (!create) throw undecodable(origin, 'encoding');
  return create();
}

function undecodable(origin: string, reason: string): OutgoingError {
  return new OutgoingError(
    'outgoing.invalid_response',
    `The body of the response of ${origin} cannot be decoded.`,
    {
      origin,
      reason,
    },
  );
}
