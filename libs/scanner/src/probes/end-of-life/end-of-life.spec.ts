import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { END_OF_LIFE, endOf, endOfLife } from './end-of-life.ts';

describe('end-of-life', () => {
  it.each<[string, Tree, string]>([
    ['an old base image', { Dockerfile: 'FROM node:16-alpine\n' }, 'absent'],
    ['a recent one', { Dockerfile: 'FROM node:99-alpine\n' }, 'not_visible'],
    ['a version that only begins alike', { Dockerfile: 'FROM node:160\n' }, 'not_visible'],
    ['an old image of tests', { 'test/Dockerfile': 'FROM node:16\n' }, 'not_visible'],
    ['an old image in a comment', { Dockerfile: '# FROM node:16\nFROM scratch\n' }, 'not_visible'],
    [
      'a database of compose',
      { 'compose.yaml': 'services:\n  db:\n    image: postgres:11.4\n' },
      'absent',
    ],
    [
      'a database of development',
      { 'dev/docker-compose.yml': 'services:\n  db:\n    image: postgres:11.4\n' },
      'not_visible',
    ],
    [
      'a base image of development',
      { 'dev/app.Dockerfile': 'FROM node:16 AS node\n' },
      'not_visible',
    ],
    ['a base image of devices', { 'devices/Dockerfile': 'FROM node:16\n' }, 'absent'],
    ['a version file', { '.ruby-version': 'ruby-2.7.8\n' }, 'absent'],
    ['a pinned framework', { 'requirements.txt': 'Django==3.2.1\n' }, 'absent'],
    ['an open range', { 'requirements.txt': 'Django>=3.2\n' }, 'not_visible'],
    ['a gem', { Gemfile: "gem 'rails', '~> 6.1.4'\n" }, 'absent'],
    ['nothing', { 'a.js': '' }, 'not_visible'],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(endOfLife, tree)).outcome).toBe(outcome);
  });

  it('points at the line and names the day', async () => {
    const finding = await tryProbe(endOfLife, { Dockerfile: 'ARG A=1\nFROM python:3.8-slim\n' });
    expect(placesOf(finding)).toEqual(['Dockerfile:2']);
    expect(finding.message).toContain('python 3.8 (2024-10-07)');
  });

  it('leaves room for the lock file and the bot: no more than a part is missing', async () => {
    const finding = await tryProbe(endOfLife, { Dockerfile: 'FROM node:16\n' });
    expect(finding).toMatchObject({ outcome: 'absent', confidence: 'high', suggests: 'partial' });
  });

  it('takes the longest series', () => {
    expect(endOf('php', '8.0.30')).toBe(END_OF_LIFE.products['php']?.['8.0']);
    expect(endOf('php', '80')).toBeNull();
    expect(endOf('unknown', '1')).toBeNull();
  });
});
