import type { EventStream } from './live-stream.ts';

type Kind = 'open' | 'message' | 'error';
type Listener = (message: { data: unknown }) => void;

const hold = (stream: EventStream, kind: Kind): ((listener: Listener) => void) => {
  const waiting: { data: unknown }[] = [];
  let tell: Listener = (message) => {
    waiting.push(message);
  };
  stream.addEventListener(kind as 'message', (message) => {
    tell(message);
  });
  return (listener) => {
    tell = listener;
    waiting.splice(0).forEach(listener);
  };
};

/** A stream whose events wait for whoever listens first; of each kind they keep their order. */
export const heldStream = (stream: EventStream): EventStream => {
  const listen = {
    open: hold(stream, 'open'),
    message: hold(stream, 'message'),
    error: hold(stream, 'error'),
  };
  return {
    addEventListener: (kind: Kind, listener: Listener) => {
      listen[kind](listener);
    },
    get readyState() {
      return stream.readyState;
    },
    close: () => {
      stream.close();
    },
  };
};
