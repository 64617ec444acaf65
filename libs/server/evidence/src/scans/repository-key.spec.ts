import { describe, expect, it } from 'vitest';
import { repositoryKey } from './repository-key.ts';

describe('the key of a repository', () => {
  it.each([
    'git@example.org:Team/app.git',
    'https://example.org/team/app',
    'https://example.org/team/app.git/',
    'ssh://git@example.org:2222/team/app.git',
    'https://user@EXAMPLE.org/team/app',
  ])('is one for %s', (remote) => {
    expect(repositoryKey(remote)).toBe('example.org/team/app');
  });

  it('differs between repositories, and is null without one', () => {
    expect(repositoryKey('git@example.org:team/other.git')).toBe('example.org/team/other');
    expect(repositoryKey('/srv/git/app.git')).toBe('/srv/git/app');
    expect(repositoryKey(null)).toBeNull();
    expect(repositoryKey(' ')).toBeNull();
  });
});
