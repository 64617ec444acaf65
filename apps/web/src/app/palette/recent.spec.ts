// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { recentVisits, rememberVisit } from './recent.ts';

beforeEach(() => {
  localStorage.clear();
});

const remembered = (...visits: [href: string, label: string][]): string[] => {
  for (const [href, label] of visits) rememberVisit('ana', { href, label });
  return recentVisits('ana', '/elsewhere').map(({ href }) => href);
};

describe('pages opened last', () => {
  it('stand once each, the newest first', () => {
    expect(remembered(['/a', 'A'], ['/b', 'B'], ['/a', 'A'])).toEqual(['/a', '/b']);
  });

  it('hold the newest step or filter of a page that reads alike', () => {
    expect(
      remembered(['/a/new', 'New'], ['/a/new?step=load', 'New'], ['/a/new?made=b#x', 'New']),
    ).toEqual(['/a/new?made=b#x']);
  });

  it('keep other pages of the same name', () => {
    expect(remembered(['/tasks/1', 'Backups'], ['/tasks/2', 'Backups'])).toEqual([
      '/tasks/2',
      '/tasks/1',
    ]);
  });

  it('are without the page that is open, and of no other reader', () => {
    remembered(['/a', 'A'], ['/b', 'B']);
    expect(recentVisits('ana', '/b').map(({ href }) => href)).toEqual(['/a']);
    expect(recentVisits('ben', '/b')).toEqual([]);
  });
});
