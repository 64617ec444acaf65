import type { LiveEvent } from '@pitwall/contracts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenLive, type EventStream } from './live-stream.ts';
import { parseLiveEvent } from './parse-live-event.ts';

const CHANGED: LiveEvent = {
  kind: 'system.changed',
  systemId: '0199f2a4-7c1e-7d3b-8f00-000000000001',
  cause: 'answers',
};

class Stream implements EventStream {
  readonly #listeners = new Map<string, (message: { data: unknown }) => void>();
  readyState = 0;
  close = vi.fn();
  addEventListener(kind: string, listener: (message: { data: unknown }) => void): void {
    this.#listeners.set(kind, listener);
  }
  tell(kind: 'open' | 'message' | 'error', data: unknown = null): void {
    this.#listeners.get(kind)?.({ data });
  }
}

const listening = () => {
  const streams: Stream[] = [];
  const events: LiveEvent[] = [];
  const onOpen = vi.fn();
  const stop = listenLive({
    open: () => {
      const stream = new Stream();
      streams.push(stream);
      return stream;
    },
    parse: async (data) => Promise.resolve(parseLiveEvent(data)),
    onEvent: (event) => events.push(event),
    onOpen,
  });
  return { streams, events, onOpen, stop };
};

describe('live stream', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('tells what it understands and passes over the rest', async () => {
    const { streams, events } = listening();
    streams[0]?.tell('open');
    for (const data of [JSON.stringify(CHANGED), 'no json', '{"kind":"of a later version"}'])
      streams[0]?.tell('message', data);
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toEqual([CHANGED]);
  });

  it('tells nothing more once stopped, though a message was being understood', async () => {
    const { streams, events, stop } = listening();
    streams[0]?.tell('open');
    streams[0]?.tell('message', JSON.stringify(CHANGED));
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(events).toEqual([]);
  });

  it('says when it hears, at first and after a broken connection, which is left to the browser', () => {
    const { streams, onOpen } = listening();
    expect(onOpen).not.toHaveBeenCalled();
    streams[0]?.tell('open');
    expect(onOpen).toHaveBeenCalledTimes(1);
    streams[0]?.tell('error');
    vi.advanceTimersByTime(120_000);
    expect(streams).toHaveLength(1);
    streams[0]?.tell('open');
    expect(onOpen).toHaveBeenCalledTimes(2);
  });

  it('opens a refused stream anew, ever slower, and stops when told', () => {
    const { streams, stop } = listening();
    const refuse = () => {
      const last = streams.at(-1);
      if (last === undefined) throw new Error('no stream');
      last.readyState = 2;
      last.tell('error');
    };
    refuse();
    vi.advanceTimersByTime(1_999);
    expect(streams).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(streams).toHaveLength(2);
    refuse();
    vi.advanceTimersByTime(3_999);
    expect(streams).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(streams).toHaveLength(3);
    refuse();
    stop();
    vi.advanceTimersByTime(600_000);
    expect(streams).toHaveLength(3);
    expect(streams.at(-1)?.close).toHaveBeenCalled();
  });
});
