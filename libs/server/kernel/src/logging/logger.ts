import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentLogContext } from './request-storage.ts';

/** Names whose values never reach a log, wherever they stand. */
const SECRET_PATHS = [
  'password',
  'token',
  'authorization',
  'cookie',
  'secret',
  '*.password',
  '*.token',
  '*.authorization',
  '*.cookie',
  '*.secret',
];

const isReaderGone = (given: unknown): given is Error =>
  given instanceof Error && given.message === 'premature close';

/** JSON lines on stdout, each with the request id of what it belongs to. */
export function createLogger(level: string, name: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      name,
      base: { process: name },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_PATHS, censor: '[secret]' },
      mixin: () => ({ ...currentLogContext() }),
      formatters: { level: (label) => ({ level: label }) },
      hooks: {
        logMethod(given, method, level) {
          // Streams call it an error when a reader goes away; it is nothing to act on.
          if (level === pino.levels.values['error'] && isReaderGone(given[0])) this.debug(given[0]);
          else method.apply(this, given);
        },
      },
    },
    destination as DestinationStream,
  );
}

/** Lets Nest write through the same logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    // Nest tells of every module and route at the start; that is detail.
    this.logger.debug({ context }, String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    const error = message instanceof Error ? message : rest.find((one) => one instanceof Error);
    this.logger.error(
      { err: error, stack: typeof rest[0] === 'string' ? rest[0] : undefined },
      String(message),
    );
  }
  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }
  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }
  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
