import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { containerUser } from './container-user.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(containerUser, tree)).outcome;

describe('container-user', () => {
  it.each([
    ['root by default', 'FROM node:22\nCMD ["node", "a.js"]\n', 'absent'],
    ['root by name', 'FROM node:22\nUSER root\n', 'absent'],
    ['root by number', 'FROM node:22\nUSER 0:0\n', 'absent'],
    ['a user', 'FROM node:22\nUSER node\n', 'present'],
    ['a user by variable', 'FROM node:22\nARG UID=1000\nUSER $UID\n', 'present'],
    [
      'a user of an earlier stage only',
      'FROM node:22 AS build\nUSER node\nFROM node:22\nCOPY --from=build /a /a\n',
      'absent',
    ],
    ['a stage built on one with a user', 'FROM node:22 AS base\nUSER node\nFROM base\n', 'present'],
    [
      'root for the installation, then a user',
      'FROM node:22\nUSER root\nRUN x\nUSER node\n',
      'present',
    ],
    ['a base without privileges', 'FROM gcr.io/distroless/nodejs22-debian12:nonroot\n', 'present'],
    ['a base of their own', 'FROM registry.example.org/acme/base:1\n', 'not_visible'],
    [
      'privileges given up at start',
      'FROM node:22\nENTRYPOINT ["gosu", "node", "a"]\n',
      'not_visible',
    ],
    ['a commented user', 'FROM node:22\n# USER node\n', 'absent'],
  ])('judges %s', async (_name, text, outcome) => {
    expect(await outcomeOf({ Dockerfile: text })).toBe(outcome);
  });

  it('reads a start script', async () => {
    expect(
      await outcomeOf({
        Dockerfile: 'FROM node:22\nENTRYPOINT ["/docker-entrypoint.sh"]\n',
        'docker-entrypoint.sh': '#!/bin/sh\nexec su-exec node "$@"\n',
      }),
    ).toBe('not_visible');
  });

  it('leaves development out and says so where nothing is left', async () => {
    expect(
      await outcomeOf({
        'Dockerfile.dev': 'FROM node:22\n',
        '.devcontainer/Dockerfile': 'FROM node:22\n',
      }),
    ).toBe('not_visible');
    expect(await outcomeOf({ 'a.js': '' })).toBe('not_visible');
  });

  it('names the images that are root among others', async () => {
    const finding = await tryProbe(containerUser, {
      'api/Dockerfile': 'FROM node:22\nUSER node\n',
      'worker/Dockerfile': 'FROM node:22 AS a\nFROM node:22\n',
    });
    expect(finding.outcome).toBe('partial');
    expect(placesOf(finding)).toEqual(['worker/Dockerfile:2']);
  });
});
