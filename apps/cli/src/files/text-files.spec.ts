import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from './text-files.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'pitwall-text-'));
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

describe('a file of text', () => {
  const text = '\uFEFF{"runs":"\u00e9\u{1f3ce}"}\n';

  it.each([
    ['UTF-8', Buffer.from(text, 'utf8')],
    ['UTF-16, the smaller byte first', Buffer.from(text, 'utf16le')],
    ['UTF-16, the larger byte first', Buffer.from(text, 'utf16le').swap16()],
  ])('is read in %s, as a redirection wrote it', async (_name, bytes) => {
    await writeFile(join(cwd, 'report.sarif'), bytes);
    expect(await readText('report.sarif', { cwd })).toBe(text.slice(1));
  });

  it('is read without a mark', async () => {
    await writeFile(join(cwd, 'plain.json'), '{"a":"é"}');
    expect(await readText('plain.json', { cwd })).toBe('{"a":"é"}');
  });
});
