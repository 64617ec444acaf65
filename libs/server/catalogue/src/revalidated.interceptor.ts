import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { map, type Observable } from 'rxjs';
import { isFresh } from './is-fresh.ts';

interface Request {
  headers: { 'if-none-match'?: string | undefined };
}
interface Reply {
  header(name: string, value: string): Reply;
  status(code: number): Reply;
}

/** Lets browsers keep an answer and ask whether it is still the same: 304 without a body when it is. */
@Injectable()
export class RevalidatedInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = host.switchToHttp().getRequest<Request>();
    const reply = host.switchToHttp().getResponse<Reply>();
    return next.handle().pipe(
      map((answer: unknown) => {
        const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url');
        const tag = `"${digest.slice(0, 27)}"`;
        reply.header('etag', tag).header('cache-control', 'public, no-cache');
        if (!isFresh(request.headers['if-none-match'], tag)) return answer;
        reply.status(304);
        return undefined;
      }),
    );
  }
}
