import { describe, expect, it } from 'vitest';
import { heldStream } from './held-stream.ts';
import type { EventStream } from './live-stream.ts';

class Source implements EventStream {
  readonly #listeners = new Map<string, (message: { data: unknown }) => void>();
  readyState = 0;
  closed = false;
  addEventListener(kind: string, listener: (message: { data: unknown }) => void): void {
    this.#listeners.set(kind, listener);
  }
  close(): void {
    this.closed = true;
  }
  tell(kind: 'open' | 'message' | 'error', data: unknown = null): void {
    this.#listeners.get(kind)?.({ data });
  }
}

describe('a held stream', () => {
  it('loses nothing that came before it was listened to, and keeps the order', () => {
    const source = new Source();
    const held = heldStream(source);
    source.tell('open');
    source.tell('message', 'first');
    source.tell('message', 'second');
    const heard: unknown[] = [];
    held.addEventListener('open', () => heard.push('open'));
    held.addEventListener('message', ({ data }) => heard.push(data));
    source.tell('message', 'third');
    expect(heard).toEqual(['open', 'first', 'second', 'third']);
  });

  it('tells once what it kept', () => {
    const source = new Source();
    const held = heldStream(source);
    source.tell('open');
    let opened = 0;
    held.addEventListener('open', () => (opened += 1));
    expect(opened).toBe(1);
    source.tell('open');
    expect(opened).toBe(2);
  });

  it('tells that it was refused before anybody listened', () => {
    const source = new Source();
    const held = heldStream(source);
    source.readyState = 2;
    source.tell('error');
    const states: number[] = [];
    held.addEventListener('error', () => states.push(held.readyState));
    expect(states).toEqual([2]);
  });

  it('closes what it holds', () => {
    const source = new Source();
    heldStream(source).close();
    expect(source.closed).toBe(true);
  });
});
