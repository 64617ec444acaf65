import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { k6Lines } from '../../fixtures/k6-lines.ts';
import { condenseLoadTest } from './condense-load-test.ts';
import { readLoadTest } from './read-load-test.ts';

const MOST = 1_000_000;

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size);
}
const condensed = (text: string, size = 1_000): Promise<string> =>
  condenseLoadTest(inPieces(text, size), MOST);

describe('what has to be sent of raw lines', () => {
  it('reads as the whole does, however the pieces fall, and condensing it again changes nothing', async () => {
    const level = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 6, max: 9 }),
      fc.integer({ min: 1, max: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(level, { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        fc.integer({ min: 20, max: 3_000 }),
        async (levels, failing, size) => {
          let left = failing * 5;
          const text = k6Lines(levels).replaceAll('"expected_response":"true"', (as) =>
            left-- > 0 ? '"expected_response":"false"' : as,
          );
          const outcome = (content: string): unknown => {
            try {
              return readLoadTest(content);
            } catch (error) {
              return String(error);
            }
          };
          const sent = await condensed(text, size).catch(String);
          if (sent.startsWith('LoadTestFileError')) expect(sent).toBe(outcome(text));
          else {
            expect(outcome(sent)).toEqual(outcome(text));
            expect(await condensed(sent, size)).toBe(sent);
          }
        },
      ),
    );
  });

  it('does not grow with the requests of a second', async () => {
    const small = await condensed(k6Lines([[4, 8, 10]]));
    const large = await condensed(k6Lines([[4, 8, 400]]));
    expect(large.length).toBeLessThan(small.length + 20);
    expect(large.length).toBeLessThan(2_500);
  });

  it('is refused of lines that are cut off, in whichever piece, and of a line without an end', async () => {
    const text = k6Lines([[1, 8, 10]]);
    await expect(condensed(text.slice(0, -30), 77)).rejects.toThrow(
      /is cut off: line \d+, its last/,
    );
    const endless = `${text}{"type":"Point","metric":"http_reqs","data":"${'x'.repeat(200_000)}`;
    await expect(condensed(endless, 999)).rejects.toThrow(/is not a line of k6's JSON output/);
    const torn = text.replace('"type":"Point"', '"type":"Dot"');
    await expect(condensed(torn)).rejects.toThrow("line 3 is not a line of k6's JSON output");
  });

  it('is refused where the clock has jumped, before all of it is held', async () => {
    async function* jumping(): AsyncGenerator<string> {
      yield '{"type":"Metric","data":{"name":"vus"},"metric":"vus"}\n';
      for (let second = 0; ; second += 1) {
        const time = new Date(second * 1000).toISOString();
        yield `{"metric":"vus","type":"Point","data":{"time":"${time}","value":1,"tags":null}}\n`;
      }
    }
    await expect(condenseLoadTest(jumping(), MOST)).rejects.toThrow('the clock has jumped');
  });
});

describe('what has to be sent of other output', () => {
  it('is all of it', async () => {
    for (const text of ['{"connections": 4}', '\n\n{"metrics":{}}\n', 'no JSON', ''])
      expect(await condensed(text, 3)).toBe(text);
    expect(await condensed('\uFEFF{"connections": 4}', 2)).toBe('{"connections": 4}');
  });

  it('is refused where it is too large, as soon as that is known', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<string> {
      for (; ; taken += 1) yield 'request,duration,status\n'.repeat(1_000);
    }
    await expect(condenseLoadTest(endless(), MOST)).rejects.toThrow(
      'it is larger than 1 MiB, and not the raw output of k6, which alone may be',
    );
    expect(taken).toBeLessThan(50);
  });

  it('is refused of a tool that is not read before any of it is sent, however large it is', async () => {
    for (const rows of [1, 100_000])
      await expect(condensed('timeStamp,elapsed,label\n'.repeat(rows))).rejects.toThrow(
        'it is of JMeter, and only the output of k6 and autocannon is read',
      );
  });
});
