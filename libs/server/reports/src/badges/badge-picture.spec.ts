import { STAGES } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgePicture, badgeWords } from './badge-picture.ts';

type Given = Parameters<typeof badgePicture>[1];
const standing = (
  low: Given['ready']['low'],
  high: Given['ready']['high'],
  pressure: Given['pressure']['stage'],
  gap: [number, number] | null,
): Given =>
  ({
    ready: { low, high },
    pressure: { stage: pressure },
    gap: gap && { low: gap[0], high: gap[1], says: '' },
  }) as Given;

/** Names of the elements, each opened and closed in its order; throws where it is not well formed. */
function elementsOf(picture: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  let rest = picture.trim();
  while (rest !== '') {
    const [all, text = '', close, name = '', , self] =
      /^([^<>]*)<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/.exec(rest) ?? [];
    if (all === undefined || /&(?!(?:amp|lt|gt|quot);)/.test(all))
      throw new Error(`At ${rest.slice(0, 80)}`);
    if (text.trim() !== '' && open.length === 0) throw new Error('Text beside the picture.');
    if (close === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> ends nothing.`);
    } else {
      names.push(name);
      if (self !== '/') open.push(name);
    }
    rest = rest.slice(all.length);
  }
  if (open.length > 0) throw new Error(`${open.join()} does not end.`);
  return names;
}

describe('a badge', () => {
  it.each<[Given, string]>([
    [standing('mvp', 'mvp', 're-architecture', [2, 2]), 'ready: MVP, 2 stages behind'],
    [
      standing('none', 'mvp', 'scale', [3, 4]),
      'ready: between none yet and MVP, 3 to 4 stages behind',
    ],
    [
      standing('none', 'stability', 'breakdown', [-3, 2]),
      'ready: not known yet, up to 2 stages behind',
    ],
    [
      standing('mvp', 'scale', 'breakdown', [-2, 1]),
      'ready: between MVP and scale, up to 1 stage behind',
    ],
    [standing('scale', 'scale', 'scale', [0, 0]), 'ready: scale, on time'],
    [standing('scale', 'scale', null, null), 'ready: scale'],
  ])('says %j in words', (given, words) => {
    expect(badgeWords(given)).toBe(words);
    expect(badgePicture('Shop', given)).toContain(`>${words}</text>`);
  });

  it('is well formed and holds shapes and letters alone, whatever the system is called', () => {
    const stage = fc.constantFrom(...STAGES);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        stage,
        stage,
        stage,
        (name, low, high, pressure) => {
          const picture = badgePicture(name, standing(low, high, pressure, [1, 2]));
          const kinds = new Set(elementsOf(picture));
          for (const kind of kinds)
            expect([
              'svg',
              'title',
              'rect',
              'g',
              'text',
              'path',
              'circle',
              'defs',
              'pattern',
            ]).toContain(kind);
        },
      ),
    );
    const hostile = '"/><script>alert(1)</script><image href="https://evil.example"/>';
    const picture = badgePicture(hostile, standing('none', 'none', 'mvp', [1, 1]));
    expect(elementsOf(picture)).not.toContain('script');
    expect(picture).not.toMatch(/href="|<image/);
  });

  it('is told apart without colour: filled, hatched, flagged', () => {
    const sure = elementsOf(badgePicture('Shop', standing('mvp', 'mvp', null, null)));
    const unsure = elementsOf(badgePicture('Shop', standing('mvp', 'scale', null, null)));
    expect(sure).not.toContain('pattern');
    expect(unsure).toContain('pattern');
    const flagged = badgePicture('Shop', standing('mvp', 'mvp', 'stability', [4, 4]));
    expect(flagged).toContain('stroke-dasharray');
    expect(badgePicture('Shop', standing('scale', 'scale', 'mvp', [-3, -3]))).not.toContain(
      'dasharray',
    );
  });

  it('cuts a long name, and shows it in full to readers of titles', () => {
    const name = 'A very long name of a system that nobody would read';
    const picture = badgePicture(name, standing('mvp', 'mvp', null, null));
    expect(picture).toContain('A very long name of a system th…</text>');
    expect(picture).toContain(`<title>${name}, ready: MVP</title>`);
  });
});
