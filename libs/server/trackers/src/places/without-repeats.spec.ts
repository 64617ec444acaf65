import type { ContentEvidence } from '@pitwall/trackers';
import { describe, expect, it } from 'vitest';
import { withoutRepeats } from './without-repeats.ts';

const found = (url: string | null, line = 27): ContentEvidence => ({
  message: '4 calls state no time limit.',
  places: [{ path: 'src/provider.client.ts', line, url }],
  more: 3,
});
const URL = 'https://example.com/acme/shop/blob/4f1c/src/provider.client.ts#L27';

describe('evidence in an issue', () => {
  it.each([
    ['the linked one last', [found(null), found(URL)]],
    ['the linked one first', [found(URL), found(null)]],
  ])('is said once, with its links: %s', (_, evidence) => {
    expect(withoutRepeats(evidence)).toEqual([found(URL)]);
  });

  it('is said for each of two repositories that have addresses', () => {
    const evidence = [found(URL), found(URL.replace('acme', 'other'))];
    expect(withoutRepeats([found(null), ...evidence])).toEqual(evidence);
  });

  it('is said for each place', () => {
    const evidence = [found(null), found(null, 30)];
    expect(withoutRepeats(evidence)).toEqual(evidence);
  });
});
