import { constants } from 'node:zlib';
import type { FastifyCompressOptions } from '@fastify/compress';

/**
 * Long answers of the API as text travel small; files that are compressed already, streams of live updates and
 * pictures are left alone. Another site learns nothing by the length of an answer: it cannot ask with the session's
 * cookie (docs/adr/0105-small-answers.md).
 */
export const COMPRESSION: FastifyCompressOptions = {
  global: true,
  threshold: 1_024,
  encodings: ['br', 'gzip'],
  customTypes:
    /^(?:application\/(?:[\w.-]+\+)?(?:json|xml|yaml|x-ndjson)|text\/(?:html|csv|markdown|calendar|plain))\b/,
  // As fast as gzip at its default, and a tenth smaller.
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  // What is asked of the API is never compressed: an archive bomb has no way in.
  globalDecompression: false,
};
