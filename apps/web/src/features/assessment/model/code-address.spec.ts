import { describe, expect, it } from 'vitest';
import { codeAddress } from './code-address.ts';

const place = { path: 'src/a b/main.ts', startLine: 41, endLine: 44 };
const commit = '4f1c9ae0d2';

describe('where code can be read', () => {
  it('is at the commit that was scanned', () => {
    expect(codeAddress(['https://github.com/acme/shop.git'], commit, place)).toBe(
      'https://github.com/acme/shop/blob/4f1c9ae0d2/src/a%20b/main.ts#L41-L44',
    );
    expect(codeAddress(['https://gitlab.com/acme/group/shop/'], commit, place)).toBe(
      'https://gitlab.com/acme/group/shop/-/blob/4f1c9ae0d2/src/a%20b/main.ts#L41-44',
    );
  });

  it('is not known without a commit, elsewhere, or with several repositories', () => {
    expect(codeAddress(['https://github.com/acme/shop'], null, place)).toBeNull();
    expect(codeAddress(['https://code.example/acme/shop'], commit, place)).toBeNull();
    expect(codeAddress([], commit, place)).toBeNull();
    expect(
      codeAddress(['https://github.com/a/a', 'https://github.com/a/b'], commit, place),
    ).toBeNull();
  });
});
