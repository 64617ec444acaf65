import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { imageVersions } from './image-versions.ts';

describe('image-versions', () => {
  it.each<[string, Tree, string]>([
    ['latest', { Dockerfile: 'FROM node:latest\n' }, 'absent'],
    ['no tag', { Dockerfile: 'FROM registry.example.org:5000/acme/app\n' }, 'absent'],
    ['a tag', { Dockerfile: 'FROM node:22.1-alpine\n' }, 'present'],
    ['a digest', { Dockerfile: `FROM node@sha256:${'a'.repeat(64)}\n` }, 'present'],
    ['a variable', { Dockerfile: 'ARG V\nFROM node:$V\n' }, 'not_visible'],
    ['a stage by its name', { Dockerfile: 'FROM node:22 AS build\nFROM build\n' }, 'present'],
    ['scratch', { Dockerfile: 'FROM scratch\n' }, 'not_visible'],
    [
      'a service without a tag',
      { Dockerfile: 'FROM node:22\n', 'compose.yaml': 'services:\n  cache:\n    image: redis\n' },
      'partial',
    ],
    [
      'a service that is built here',
      { 'compose.yaml': 'services:\n  app:\n    image: acme/app\n    build: .\n' },
      'not_visible',
    ],
    [
      'a file for development',
      { 'docker-compose.dev.yml': 'services:\n  cache:\n    image: redis\n' },
      'not_visible',
    ],
    [
      'a file that says that it is for development',
      {
        'docker-compose.yml':
          '# This is a Docker Compose configuration\n# intended for development purposes only\n\nservices:\n  mail:\n    image: mailhog/mailhog\n',
      },
      'not_visible',
    ],
    [
      'a file that speaks of development further down',
      {
        'docker-compose.yml':
          '# Runs the shop.\nservices:\n  # for development only\n  mail:\n    image: mailhog/mailhog\n',
      },
      'absent',
    ],
    [
      'a file that says that development has another one',
      {
        'docker-compose.yml':
          '# Runs the shop; development has its own file.\nservices:\n  cache:\n    image: redis\n',
      },
      'absent',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(imageVersions, tree)).outcome).toBe(outcome);
  });

  it('gives the line', async () => {
    expect(
      placesOf(
        await tryProbe(imageVersions, {
          'compose.yaml': 'services:\n  cache:\n    image: redis\n',
        }),
      ),
    ).toEqual(['compose.yaml:3']);
  });
});
