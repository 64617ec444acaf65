import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.ts';

function logged(level: string, log: (logger: ReturnType<typeof createLogger>) => void): object[] {
  const lines: string[] = [];
  log(createLogger(level, 'api', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as object);
}

describe('the log', () => {
  it('holds no secret, wherever it stands', () => {
    const [line] = logged('info', (logger) => {
      logger.info({ token: 'a', headers: { cookie: 'b', accept: 'c' } }, 'asked');
    });
    expect(line).toMatchObject({
      token: '[secret]',
      headers: { cookie: '[secret]', accept: 'c' },
      level: 'info',
      process: 'api',
    });
  });

  it('makes no error of a reader who goes away, and an error of all others', () => {
    const log = (logger: ReturnType<typeof createLogger>) => {
      logger.error(new Error('premature close'));
      logger.error(new Error('no connection'));
    };
    expect(logged('info', log)).toMatchObject([{ level: 'error', msg: 'no connection' }]);
    expect(logged('debug', log)).toMatchObject([
      { level: 'debug', msg: 'premature close' },
      { level: 'error', msg: 'no connection' },
    ]);
  });
});
