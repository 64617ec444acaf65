import { describe, expect, it } from 'vitest';
import { LINEAR_API, linearTracker } from './linear.ts';

const connect = (given: { project?: string; options?: { project: string } }) =>
  linearTracker.connect.safeParse({
    provider: 'linear',
    project: 'ENG',
    credential: { token: 'lin_api_0123456789' },
    ...given,
  });

describe('a team at Linear', () => {
  it('is named by its key, at Linear’s one address', () => {
    expect(connect({}).data).toMatchObject({ project: 'ENG', baseUrl: LINEAR_API });
    expect(connect({}).data?.options).toEqual({
      project: '',
      milestonesAs: 'milestone',
      estimates: null,
      doneState: null,
      openState: null,
    });
  });

  it.each(['eng', 'Engineering', 'ENG-1', '', '1A'])('is not named %j', (project) => {
    expect(connect({ project }).success).toBe(false);
  });

  it.each([
    ['1a2b3c4d5e6f', '1a2b3c4d5e6f'],
    ['rework-1a2b3c4d5e6f', '1a2b3c4d5e6f'],
    ['https://linear.app/acme/project/rework-1a2b3c4d5e6f/overview', '1a2b3c4d5e6f'],
    [' ', ''],
  ])('may have a project, %j', (project, kept) => {
    const parsed = connect({ options: { project } });
    expect(parsed.data?.options).toMatchObject({ project: kept });
    // As it is kept, it is read once more.
    expect(linearTracker.options.parse(parsed.data?.options)).toEqual(parsed.data?.options);
  });

  it.each(['Rework', 'https://linear.app/acme/projects', '1a2b3c4d5e6f x'])(
    'has no project %j',
    (project) => {
      expect(connect({ options: { project } }).success).toBe(false);
    },
  );
});
