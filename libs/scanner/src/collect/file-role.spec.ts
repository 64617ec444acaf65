import { describe, expect, it } from 'vitest';
import { roleOf } from './file-role.ts';

describe('roleOf', () => {
  it.each([
    ['src/app.ts', 'source'],
    ['src/config/app.config.ts', 'source'],
    ['lib/contest.py', 'source'],
    ['src/latest.js', 'source'],
    ['app/testimonials/views.py', 'source'],
    ['test/app.js', 'test'],
    ['src/app.spec.ts', 'test'],
    ['app/tests.py', 'test'],
    ['app/test_views.py', 'test'],
    ['src/__mocks__/db.ts', 'test'],
    ['examples/server.js', 'example'],
    ['config.example.js', 'example'],
    ['.env.sample', 'example'],
    ['docs/server.js', 'documentation'],
    ['README.md', 'documentation'],
    ['scripts/release.js', 'tooling'],
    ['vite.config.ts', 'tooling'],
    ['types/global.d.ts', 'tooling'],
    ['.install/setup.ts', 'tooling'],
  ])('%s is %s', (path, role) => {
    expect(roleOf(path)).toBe(role);
  });
});
