import type { LiveEvent } from '@pitwall/contracts';

/** The part of the browser's EventSource that is used here. */
export interface EventStream {
  addEventListener(kind: 'open' | 'error', listener: () => void): void;
  addEventListener(kind: 'message', listener: (message: { data: unknown }) => void): void;
  readonly readyState: number;
  close: () => void;
}

export interface LiveStreamOptions {
  open: () => EventStream;
  /** What a message says, or null where it is not understood. */
  parse: (data: unknown) => Promise<LiveEvent | null>;
  onEvent: (event: LiveEvent) => void;
  /** The stream hears from now on, at first or again: what happened before may have been missed. */
  onOpen: () => void;
}

const CLOSED = 2;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/**
 * Listens until it is told to stop. The browser comes back by itself after a broken connection, but gives
 * up when it is refused (signed out, too many pages, a deploy): then the stream is opened anew, ever slower.
 */
export const listenLive = ({ open, parse, onEvent, onOpen }: LiveStreamOptions): (() => void) => {
  let stream: EventStream | null = null;
  let pause = FIRST_PAUSE;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let told = Promise.resolve();
  let stopped = false;
  const begin = (): void => {
    const current = open();
    stream = current;
    current.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      onOpen();
    });
    current.addEventListener('message', ({ data }) => {
      const parsed = parse(data);
      told = told.then(async () => {
        const event = await parsed;
        if (event !== null && !stopped) onEvent(event);
      });
    });
    current.addEventListener('error', () => {
      if (current.readyState !== CLOSED) return;
      clock = setTimeout(begin, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };
  begin();
  return () => {
    stopped = true;
    clearTimeout(clock);
    stream?.close();
  };
};
