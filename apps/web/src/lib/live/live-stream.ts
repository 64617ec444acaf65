import { liveEventSchema, type LiveEvent } from '@pitwall/contracts';

/** The part of the browser's EventSource that is used here. */
export interface EventStream {
  addEventListener(kind: 'open' | 'error', listener: () => void): void;
  addEventListener(kind: 'message', listener: (message: { data: unknown }) => void): void;
  readonly readyState: number;
  close: () => void;
}

export interface LiveStreamOptions {
  open: () => EventStream;
  onEvent: (event: LiveEvent) => void;
  /** The stream is back after a pause: what happened meanwhile was missed. */
  onBack: () => void;
}

const CLOSED = 2;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/**
 * Listens until it is told to stop. The browser comes back by itself after a broken connection, but gives
 * up when it is refused (signed out, too many pages, a deploy): then the stream is opened anew, ever slower.
 */
export const listenLive = ({ open, onEvent, onBack }: LiveStreamOptions): (() => void) => {
  let stream: EventStream | null = null;
  let pause = FIRST_PAUSE;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let wasOpen = false;
  const begin = (): void => {
    const current = open();
    stream = current;
    current.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      if (wasOpen) onBack();
      wasOpen = true;
    });
    current.addEventListener('message', ({ data }) => {
      const event = parse(data);
      if (event !== null) onEvent(event);
    });
    current.addEventListener('error', () => {
      if (current.readyState !== CLOSED) return;
      clock = setTimeout(begin, pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    });
  };
  begin();
  return () => {
    clearTimeout(clock);
    stream?.close();
  };
};

/** An event of a newer server, which this page does not know, is passed over. */
const parse = (data: unknown): LiveEvent | null => {
  try {
    return liveEventSchema.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
};
