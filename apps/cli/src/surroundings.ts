import type { EventEmitter } from 'node:events';
import { homedir } from 'node:os';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Somewhere to write to, as much of a stream as the commands need. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that the commands know of the world, so that tests can give them another one. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  home: string;
  output: Output;
  /** Progress, warnings and errors. */
  messages: Output;
  readInput(): Promise<string>;
  /** True when a person can be asked. */
  interactive: boolean;
  /** Asks for one line; what is typed is not shown when `hidden`. */
  ask(question: string, hidden: boolean): Promise<string>;
  /** Ends the running command when aborted. */
  signal: AbortSignal;
}

const readAll = async (): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
};

/** Says why what was found could not be written, as to a full disk: without it, a part would look like the whole. */
export const hearOutput = (
  output: EventEmitter,
  messages: Output,
  end: (code: ExitCode) => void,
): void => {
  output.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away early, such as head, is no error.
    if (error.code === 'EPIPE') return;
    messages.write(`The output could not be written: ${error.message}.\n`);
    end(EXIT.failed);
  });
};

/** The surroundings of a real process. The first Ctrl-C ends the command, a second one the process. */
export const processSurroundings = (): Surroundings => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      controller.abort(new Error('interrupted'));
    });
  hearOutput(process.stdout, process.stderr, (code) => process.exit(code));
  return {
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    output: process.stdout,
    messages: process.stderr,
    readInput: readAll,
    interactive: process.stdin.isTTY && process.stderr.isTTY,
    ask: async (question, hidden) => (await import('./terminal/ask.ts')).ask(question, hidden),
    signal: controller.signal,
  };
};
