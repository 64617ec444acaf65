import { OPEN_FILE_TABLES } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Part, type PartLimits, readParts } from './read-parts.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size)
    yield bytes.subarray(start, start + size);
}
async function partsOf(text: string, size = 7, limits?: PartLimits): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of readParts(inPieces(text, size), limits)) parts.push(part);
  return parts;
}
const strays = async (text: string): Promise<string[]> =>
  (await partsOf(text)).flatMap((part) => (part.kind === 'stray' ? [part.path] : []));

describe('parts of an open file', () => {
  it('are what JSON.parse finds there, however the pieces fall', async () => {
    const anyRow = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...OPEN_FILE_TABLES), fc.array(anyRow, { maxLength: 4 })),
        fc.array(anyRow, { maxLength: 3 }),
        anyRow,
        fc.integer({ min: 1, max: 50 }),
        fc.constantFrom(undefined, 1, '\t'),
        async (tables, people, organization, size, space) => {
          const text = JSON.stringify({ organization, tables, people }, null, space);
          const parts = await partsOf(text, size);
          const found: Record<string, unknown[]> = {};
          for (const part of parts) {
            if (part.kind === 'table') found[part.table] = [];
            if (part.kind === 'row')
              expect(found[part.table]?.push(part.value)).toBe(part.index + 1);
          }
          // As JSON has it: there is one zero.
          const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
          expect(plain(found)).toEqual(plain(tables));
          expect(plain(parts.filter(({ kind }) => kind === 'person'))).toEqual(
            plain(people.map((value, index) => ({ kind: 'person', index, value }))),
          );
          expect(plain(parts.find(({ kind }) => kind === 'head'))).toEqual(
            plain({ kind: 'head', key: 'organization', value: organization }),
          );
        },
      ),
    );
  });

  it('are told where they have no place', async () => {
    expect(await strays('{"more":1,"tables":{"system":[],"cars":[{"id":1}]}}')).toEqual([
      'more',
      'tables.cars',
    ]);
    expect(await strays('{"tables":[{"id":1}]}')).toEqual(['tables']);
    expect(await strays('{"tables":{"system":{"id":1}},"people":{}}')).toEqual([
      'tables.system',
      'people',
    ]);
    expect(await strays('[1]')).toEqual(['']);
    expect(await strays('{"__proto__":{"a":1},"tables":{"constructor":[{}]}}')).toEqual([
      '__proto__',
      'tables.constructor',
    ]);
  });

  it.each([
    ['cut off', '{"tables":{"system":[{"id":'],
    ['cut off at its end', '{"tables":{"system":[]}'],
    ['no JSON', 'hello'],
    ['two', '{}{}'],
    ['empty', ''],
  ])('are refused of a file that is %s', async (_name, text) => {
    await expect(partsOf(text)).rejects.toMatchObject({ code: 'request.malformed' });
  });

  it('are refused as cut off where their sender went away', async () => {
    async function* leaving(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"tables":{"system":[{"id":1},');
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    const read = async (): Promise<void> => {
      for await (const part of readParts(leaving())) expect(part.kind).toMatch(/table|row/);
    };
    await expect(read()).rejects.toMatchObject({ code: 'request.malformed' });
  });

  it('are bounded, each row and all together, also where a row never ends', async () => {
    const file = (row: string): string => `{"tables":{"system":[${row},${row}]}}`;
    const small = { bytes: 10_000, rowBytes: 1_000 };
    expect(await partsOf(file(`{"a":"${'x'.repeat(900)}"}`), 100, small)).toHaveLength(3);
    await expect(partsOf(file(`"${'x'.repeat(1_300)}"`), 100, small)).rejects.toMatchObject({
      code: 'request.too_large',
      detail: expect.stringContaining('A row of system'),
    });
    await expect(
      partsOf(`{"organization":"${'x'.repeat(5_000)}`, 100, small),
    ).rejects.toMatchObject({ code: 'request.too_large' });
    await expect(
      partsOf(file(`{"a":"${'x'.repeat(900)}"}`).padEnd(10_001, ' '), 100, small),
    ).rejects.toMatchObject({ code: 'request.too_large' });
  });
});
