import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDetails } from './problem-details.ts';
import { ProblemException } from './problem-exception.ts';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemDetails(error, String(request.id));
    if (isReaderGone(error, reply)) request.log.debug('whoever asked went away');
    else if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    if (reply.sent) return;
    if (error instanceof ProblemException && error.more.headers)
      void reply.headers(error.more.headers);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}

/** The answer's stream ended because nobody takes it any more: nothing to act on. */
const isReaderGone = (error: unknown, { raw }: FastifyReply): boolean =>
  raw.destroyed && (error as { code?: unknown } | null)?.code === 'ERR_STREAM_PREMATURE_CLOSE';
