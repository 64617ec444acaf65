// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { getTheme, setTheme } from './theme.ts';

const beforePaint = readFileSync(join(import.meta.dirname, '../../public/before-program.js'), 'utf8');
const root = document.documentElement;

describe('the theme', () => {
  beforeEach(() => {
    setTheme('system');
  });

  it('is kept, shown at once, and taken back', () => {
    setTheme('dark');
    expect(root.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('pitwall.theme')).toBe('dark');
    expect(getTheme()).toBe('dark');
    setTheme('system');
    expect(root.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('pitwall.theme')).toBeNull();
  });

  it('is set before the first paint from what was kept', () => {
    const run = new Function('document', 'localStorage', beforePaint);
    localStorage.setItem('pitwall.theme', 'light');
    run(document, localStorage);
    expect(root.dataset['theme']).toBe('light');

    delete root.dataset['theme'];
    localStorage.setItem('pitwall.theme', 'purple');
    run(document, localStorage);
    expect(root.dataset['theme']).toBeUndefined();
  });

  it('survives a browser that refuses storage', () => {
    const refused = {
      getItem: () => {
        throw new Error('refused');
      },
    };
    expect(() => {
      new Function('document', 'localStorage', beforePaint)(document, refused);
    }).not.toThrow();
  });
});
