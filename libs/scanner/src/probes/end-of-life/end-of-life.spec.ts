import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { endOfLife } from './end-of-life.ts';
import { END_OF_LIFE, endOf } from './table.ts';

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
    ['a cache', { 'compose.yaml': 'services:\n  c:\n    image: redis:6.0-alpine\n' }, 'absent'],
    ['a system below', { Dockerfile: 'FROM python:3.13-slim-buster\n' }, 'absent'],
    ['another system below', { Dockerfile: 'FROM node:24-alpine3.18\n' }, 'absent'],
    ['a system itself', { Dockerfile: 'FROM alpine:3.16\n' }, 'absent'],
    ['one that is mended', { Dockerfile: 'FROM alpine:3.23\n' }, 'not_visible'],
    [
      'an image of Kubernetes',
      {
        'k8s/db.yaml':
          'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  template:\n    spec:\n      containers:\n        - name: db\n          image: postgres:12\n',
      },
      'absent',
    ],
    ['a list of tools', { '.tool-versions': 'nodejs 16.14.0\n' }, 'absent'],
    ['an engine', { 'package.json': '{"engines": {"node": "16.x"}}' }, 'absent'],
    [
      'an engine that may be newer',
      { 'package.json': '{"engines": {"node": ">=16"}}' },
      'not_visible',
    ],
    ['the language of Composer', { 'composer.json': '{"require": {"php": "^7.4"}}' }, 'absent'],
    ['one of two', { 'composer.json': '{"require": {"php": "^7.4 || ^8.0"}}' }, 'not_visible'],
    ['the language of a Gemfile', { Gemfile: "ruby '2.7.8'\n" }, 'absent'],
    ['nothing', { 'a.js': '' }, 'not_visible'],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(endOfLife, tree)).outcome).toBe(outcome);
  });

  const pom = (inside: string) => ({ 'pom.xml': `<project>\n${inside}\n</project>\n` });
  it.each<[string, Tree, string]>([
    ['an image of Temurin', { Dockerfile: 'FROM eclipse-temurin:16-jre\n' }, 'absent'],
    ['one that is mended', { Dockerfile: 'FROM eclipse-temurin:8u402-b06-jre\n' }, 'not_visible'],
    ['an image of Amazon', { Dockerfile: 'FROM amazoncorretto:15\n' }, 'absent'],
    ['a build on Java', { Dockerfile: 'FROM maven:3.9-eclipse-temurin-20 AS build\n' }, 'absent'],
    ['one without a shell', { Dockerfile: 'FROM gcr.io/distroless/java17-debian10\n' }, 'absent'],
    ['a version file', { '.java-version': 'openjdk64-14.0.2\n' }, 'absent'],
    ['a file of SDKMAN', { '.sdkmanrc': '# x\njava=18.0.1-tem\n' }, 'absent'],
    ['an old name', { '.java-version': '1.8\n' }, 'not_visible'],
    [
      'a release of the compiler',
      pom('<maven.compiler.release>14</maven.compiler.release>'),
      'absent',
    ],
    ['a property of Spring', pom('<java.version>1.7</java.version>'), 'absent'],
    ['one of long support', pom('<java.version>17</java.version>'), 'not_visible'],
    ['one in a comment', pom('<!-- <java.version>14</java.version> -->'), 'not_visible'],
    ['a property that is named', pom('<release>${java.version}</release>'), 'not_visible'],
    [
      'a level below the runtime',
      {
        ...pom('<maven.compiler.target>14</maven.compiler.target>'),
        Dockerfile: 'FROM eclipse-temurin:21-jre\n',
      },
      'not_visible',
    ],
    [
      'a toolchain of Gradle',
      {
        'build.gradle.kts':
          'java {\n  toolchain {\n    languageVersion.set(JavaLanguageVersion.of(19))\n  }\n}\n',
      },
      'absent',
    ],
    [
      'a toolchain of Kotlin',
      { 'build.gradle.kts': 'kotlin {\n  jvmToolchain(23)\n}\n' },
      'absent',
    ],
    [
      'a toolchain above the level',
      { 'build.gradle': 'kotlin { jvmToolchain(21) }\ntargetCompatibility = "14"\n' },
      'not_visible',
    ],
    [
      'a level of Gradle',
      { 'build.gradle': 'sourceCompatibility = JavaVersion.VERSION_1_7\n' },
      'absent',
    ],
    [
      'Spring Boot',
      pom(
        '<parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>2.7.18</version></parent>',
      ),
      'absent',
    ],
    [
      'Spring Boot of Gradle',
      { 'build.gradle': "plugins {\n  id 'org.springframework.boot' version '4.0.1'\n}\n" },
      'not_visible',
    ],
  ])('judges Java: %s', async (_name, tree, outcome) => {
    expect((await tryProbe(endOfLife, tree)).outcome).toBe(outcome);
  });

  const project = (element: string) => ({
    'src/App.csproj': `<Project>\n<PropertyGroup>${element}</PropertyGroup>\n</Project>\n`,
  });
  it.each<[string, Tree, string]>([
    ['a target', project('<TargetFramework>net6.0</TargetFramework>'), 'absent'],
    ['one of a system', project('<TargetFramework>net7.0-windows</TargetFramework>'), 'absent'],
    ['one that is mended', project('<TargetFramework>net10.0</TargetFramework>'), 'not_visible'],
    ['an old name', project('<TargetFramework>netcoreapp3.1</TargetFramework>'), 'absent'],
    ['a framework of Windows', project('<TargetFramework>net452</TargetFramework>'), 'absent'],
    ['one without an end', project('<TargetFramework>net48</TargetFramework>'), 'not_visible'],
    ['a standard', project('<TargetFramework>netstandard2.0</TargetFramework>'), 'not_visible'],
    ['several', project('<TargetFrameworks>net6.0;net10.0</TargetFrameworks>'), 'not_visible'],
    ['several old ones', project('<TargetFrameworks>net5.0;net6.0</TargetFrameworks>'), 'absent'],
    [
      'what all projects share',
      { 'Directory.Build.props': '<Project><TargetFramework>net5.0</TargetFramework></Project>' },
      'absent',
    ],
    ['a kit', { 'global.json': '{"sdk": {"version": "6.0.400"}}' }, 'absent'],
    [
      'a kit that may be newer',
      { 'global.json': '{"sdk": {"version": "6.0.400", "rollForward": "latestMajor"}}' },
      'not_visible',
    ],
    ['an image', { Dockerfile: 'FROM mcr.microsoft.com/dotnet/aspnet:6.0-alpine\n' }, 'absent'],
    ['an older image', { Dockerfile: 'FROM mcr.microsoft.com/dotnet/core/sdk:3.1\n' }, 'absent'],
    [
      'an image that is mended',
      { Dockerfile: 'FROM mcr.microsoft.com/dotnet/sdk:10.0\n' },
      'not_visible',
    ],
  ])('judges .NET: %s', async (_name, tree, outcome) => {
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
