import { describe, expect, it } from 'vitest';
import { githubError } from './github-errors.ts';

describe('a refusal of GitHub', () => {
  it.each([301, 307, 308])('of what was renamed or moved says what to do: %i', (status) => {
    const body = JSON.stringify({ message: 'Moved Permanently', url: 'https://api.github.com/x' });
    expect(githubError({ status, headers: {}, body }, 0)).toMatchObject({
      fault: 'gone',
      message: `GitHub answered ${status}. It was renamed or moved there. If it is the project, connect it by the name that it has now.`,
    });
  });
});
