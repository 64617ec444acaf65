import { describe, expect, it } from 'vitest';
import * as commands from './scan-commands.ts';

const target = { origin: 'https://pitwall.example', organization: 'northwind', system: 'shop' };

describe('commands that scan', () => {
  it('are the installed command, and fetch no package by a name that anyone could take', () => {
    const lines = [
      commands.signInCommand(target),
      commands.scanCommand(target),
      commands.scanThenPushCommands(target),
      commands.doctorCommand(target),
      commands.importCommand(target),
      commands.pipelineCommands(target),
    ].flatMap((text) => text.split('\n'));
    expect(lines.filter((line) => !/^(pitwall |export PITWALL_)/.test(line))).toEqual([
      'npm install --global "$PITWALL_CLI"',
    ]);
    expect(lines.some((line) => /\b(npx|npm exec|npm create)\b/.test(line))).toBe(false);
  });
});
