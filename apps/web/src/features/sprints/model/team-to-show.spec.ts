import { describe, expect, it } from 'vitest';
import { teamToShow } from './team-to-show.ts';

const team = (slug: string, openSprints: number) => ({
  id: `id-of-${slug}`,
  slug,
  name: slug,
  systems: 1,
  openSprints,
});
const TEAMS = [team('box-office', 0), team('payments', 2), team('search', 1)];

describe('the team whose sprints are shown', () => {
  it.each([
    ['search', 'search'],
    ['id-of-search', 'search'],
    ['no-such-team', 'payments'],
    [null, 'payments'],
  ])('where %j is wanted is %j', (wanted, slug) => {
    expect(teamToShow(TEAMS, wanted)?.slug).toBe(slug);
  });

  it('is the first where none has a sprint, and none where there is no team', () => {
    expect(teamToShow([team('a', 0), team('b', 0)], null)?.slug).toBe('a');
    expect(teamToShow([], 'a')).toBeUndefined();
  });
});
