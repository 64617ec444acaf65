import { describe, expect, it } from 'vitest';
import { readOverlayFile } from './read-overlay-file.ts';

const read = (...parts: BlobPart[]) => readOverlayFile(new File(parts, 'own.yaml'));

describe('a chosen file', () => {
  it('is read as UTF-8, without its byte order mark', async () => {
    expect(await read('format: x\nname: Größe 👨‍👩‍👧\n')).toEqual({
      text: 'format: x\nname: Größe 👨‍👩‍👧\n',
    });
    expect(await read('\ufeffformat: x')).toEqual({ text: 'format: x' });
  });

  it.each<[string, BlobPart, RegExp]>([
    ['empty', '', /own\.yaml is empty/],
    ['blank', ' \r\n\t', /is empty/],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x66, 0, 0x6f, 0]), /no text in UTF-8/],
    ['Latin-1', new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]), /no text in UTF-8/],
    ['compressed', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), /no text in UTF-8/],
    ['NUL', 'a: \0', /NUL/],
    ['huge', 'a'.repeat(900_001), /larger than 900 kB/],
  ])('says why it is not read: %s', async (_, part, trouble) => {
    expect(await read(part)).toEqual({ trouble: expect.stringMatching(trouble) as string });
  });

  it('that is gone meanwhile is said to be', async () => {
    const file = new File(['a'], 'own.yaml');
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect(await readOverlayFile(file)).toEqual({
      trouble: 'own.yaml cannot be read. Was it moved or changed? Choose it again.',
    });
  });
});
