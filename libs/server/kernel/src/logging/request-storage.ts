import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request or job carries. */
export interface LogContext {
  requestId: string;
  organizationId?: string;
  job?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every log line in it, and every job it leaves, carries the context. */
export const runWithLogContext = <Result>(context: LogContext, work: () => Result): Result =>
  storage.run(context, work);

/** The context of the running request or job; undefined outside of both. */
export const currentLogContext = (): LogContext | undefined => storage.getStore();
