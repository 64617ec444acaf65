import type { LoadLevel } from '@pitwall/contracts';
import { z } from 'zod';
import { failedWords } from './autocannon.ts';
import { type LoadTestFile, LoadTestFileError } from './load-test-file.ts';

export const LINE_CHARACTERS = 65_536;
const SECONDS_MOST = 172_800;
/** So long must the number of virtual users hold still to be a level. */
const LEVEL_SECONDS = 5;

const lineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Metric'), metric: z.string() }),
  z.object({
    type: z.literal('Point'),
    metric: z.string(),
    data: z.object({
      time: z.iso.datetime({ offset: true }),
      value: z.number(),
      tags: z.record(z.string(), z.string()).nullish(),
    }),
  }),
]);

/** Reads the lines of `k6 run --out json=…` one by one, so that a file may be larger than memory. */
export class K6RawReader {
  readonly #requests = new Map<number, number>();
  readonly #users = new Map<number, number>();
  #line = 0;
  #answered = 0;
  #failed = 0;
  #cutOff: number | null = null;

  /** @throws LoadTestFileError naming the line. */
  push(text: string): void {
    this.#line += 1;
    if (text.trim() === '') return;
    // Only the last line may be cut off by an end that came too early.
    if (this.#cutOff !== null) throw this.#wrong(this.#cutOff);
    if (text.length > LINE_CHARACTERS) throw this.#wrong(this.#line);
    const isWhole = text.startsWith('{') && text.trimEnd().endsWith('}');
    // Most lines are of other metrics; they need no reading.
    if (isWhole && !text.includes('"http_reqs"') && !text.includes('"vus"')) return;
    const line = isWhole ? lineSchema.safeParse(parse(text)) : undefined;
    if (!line?.success) {
      this.#cutOff = this.#line;
      return;
    }
    if (line.data.type === 'Point') this.#point(line.data.metric, line.data.data);
  }

  #point(
    metric: string,
    { time, value, tags }: { time: string; value: number; tags?: Record<string, string> | null },
  ): void {
    const second = Math.floor(Date.parse(time) / 1000);
    if (metric === 'vus') this.#users.set(second, value);
    // Two days of seconds, not more: what is held of a file does not grow with it.
    if (this.#users.size > SECONDS_MOST || this.#requests.size > SECONDS_MOST) {
      throw new LoadTestFileError('its points lie days apart; the clock has jumped');
    }
    if (metric !== 'http_reqs') return;
    if (tags?.['expected_response'] === 'false') {
      this.#failed += value;
      return;
    }
    this.#answered += value;
    this.#requests.set(second, (this.#requests.get(second) ?? 0) + value);
  }

  /**
   * The same test as k6 would have written it with one point a second: it reads as the whole file does.
   * @throws LoadTestFileError as `finish` does.
   */
  condensed(): string {
    this.finish();
    const lines = ['{"type":"Metric","data":{"name":"http_reqs"},"metric":"http_reqs"}'];
    const add = (metric: string, second: number, value: number, tags: object | null): void => {
      const time = new Date(second * 1000).toISOString();
      lines.push(JSON.stringify({ metric, type: 'Point', data: { time, value, tags } }));
    };
    for (const [second, users] of this.#users) add('vus', second, users, null);
    for (const [second, count] of this.#requests) add('http_reqs', second, count, null);
    const [second = 0] = this.#users.keys();
    if (this.#failed > 0) add('http_reqs', second, this.#failed, { expected_response: 'false' });
    return `${lines.join('\n')}\n`;
  }

  /** @throws LoadTestFileError when the file is cut off or holds no level. */
  finish(): LoadTestFile {
    if (this.#cutOff !== null) {
      throw new LoadTestFileError(`it is cut off: line ${this.#cutOff}, its last, is not whole`);
    }
    if (this.#answered === 0) {
      throw new LoadTestFileError(
        this.#failed > 0
          ? `none of its ${this.#failed} requests was answered with success`
          : 'it holds no point of the metric http_reqs',
      );
    }
    const levels = this.#levels();
    if (levels.length === 0) {
      throw new LoadTestFileError(
        `its virtual users never held still for ${LEVEL_SECONDS} seconds; use stages that hold each level`,
      );
    }
    const warnings =
      this.#failed > this.#answered * 0.01
        ? [failedWords(this.#failed, this.#failed + this.#answered)]
        : [];
    return { format: 'k6_raw', levels, warnings };
  }

  /** Stretches of one number of users; their first and last seconds are not whole and are left out. */
  #levels(): LoadLevel[] {
    const seconds = [...this.#users.keys()].sort((a, b) => a - b);
    const [first, last] = [seconds[0], seconds.at(-1)];
    if (first === undefined || last === undefined) {
      throw new LoadTestFileError('it holds no point of the metric vus');
    }
    if (last - first > SECONDS_MOST) {
      throw new LoadTestFileError(
        `its points lie ${Math.round((last - first) / 3600)} hours apart; the clock has jumped`,
      );
    }
    const levels: LoadLevel[] = [];
    let users = 0;
    let start = first;
    const close = (end: number): void => {
      const inner = end - start - 2;
      if (users <= 0 || end - start < LEVEL_SECONDS) return;
      let answered = 0;
      for (let second = start + 1; second < end - 1; second += 1)
        answered += this.#requests.get(second) ?? 0;
      if (answered > 0) levels.push({ concurrency: users, throughput: answered / inner });
    };
    for (let second = first; second <= last; second += 1) {
      const now = this.#users.get(second) ?? users;
      if (now === users) continue;
      close(second);
      users = now;
      start = second;
    }
    close(last + 1);
    return levels;
  }

  #wrong(line: number): LoadTestFileError {
    return new LoadTestFileError(`line ${line} is not a line of k6's JSON output`);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
