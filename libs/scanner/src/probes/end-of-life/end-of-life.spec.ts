import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { END_OF_LIFE, endOf, endOfLife } from './end-of-life.ts';

describe('end-of-life', () => {
  // What has not ended today ends some day: the table is looked at from one and the same.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

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
    ['a gem of a whole major version', { Gemfile: "gem 'rails', '~> 8.0'\n" }, 'not_visible'],
    ['one all of whose minor ones have ended', { Gemfile: "gem 'rails', '~> 6.0'\n" }, 'absent'],
    ['a compatible release', { 'requirements.txt': 'Django~=5.0\n' }, 'not_visible'],
    ['a compatible one of a series', { 'requirements.txt': 'Django~=5.0.3\n' }, 'absent'],
    [
      'a caret of a newer major version',
      { 'pyproject.toml': '[tool.poetry.dependencies]\ndjango = "^5.0"\n' },
      'not_visible',
    ],
    [
      'a package that may be either of two',
      { 'composer.json': '{"require": {"laravel/framework": "^9.0|^12.0"}}' },
      'not_visible',
    ],
    [
      'one that is old either way',
      { 'composer.json': '{"require": {"laravel/framework": "^9.0 || ^10.0"}}' },
      'absent',
    ],
    ['a wildcard', { 'composer.json': '{"require": {"laravel/framework": "9.*"}}' }, 'absent'],
    ['an image whose tag is a whole major version', { Dockerfile: 'FROM mongo:4\n' }, 'absent'],
    ['one that moves on', { Dockerfile: 'FROM mysql:8\n' }, 'not_visible'],
    ['one without an announced end', { Dockerfile: 'FROM golang:1\n' }, 'not_visible'],
    [
      'an image of a registry with a port',
      { Dockerfile: 'FROM registry:5000/base/node:16-alpine\n' },
      'absent',
    ],
    ['an image by its name of a release', { Dockerfile: 'FROM debian:buster-slim\n' }, 'absent'],
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

  it('ends a version whose later parts are open with the last that it can be', () => {
    expect(endOf('mongo', '4')).toBe(END_OF_LIFE.products['mongo']?.['4.4']);
    expect(endOf('golang', '1')).toBeNull();
    expect(endOf('python', '3.1')).toBeNull();
  });
});
