import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { entityTagOf, isFresh } from '@pitwall/server-kernel';
import { map, type Observable } from 'rxjs';

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
        const tag = entityTagOf(JSON.stringify(answer));
        reply.header('etag', tag).header('cache-control', 'public, no-cache');
        if (!isFresh(request.headers['if-none-match'], tag)) return answer;
        reply.status(304);
        return undefined;
      }),
    );
  }
}
