import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../program.ts';
import { trialSurroundings } from '../testing/trial.ts';

const root = new URL('../../../../', import.meta.url);
const program = createProgram(trialSurroundings());

/** Lines of code in the documentation that call the CLI, without their comments. */
const lines = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)]
  .filter((file) => file.endsWith('.md') && file !== 'docs/cli.md')
  .flatMap((file) =>
    readFileSync(new URL(file, root), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const call = /^\s*(?:\$ )?(?:npm run (?:-s )?pitwall -- |pitwall )([a-z-]+(?: .*)?)$/.exec(
          line,
        )?.[1];
        return call ? [{ file, call: call.replace(/\s+#\s.*$/, '').trim() }] : [];
      }),
  );

describe('commands in the documentation', () => {
  it('are found', () => expect(lines.length).toBeGreaterThan(20));

  it.each(lines)('$file: pitwall $call', ({ call }) => expect(complaint(call)).toBeUndefined());

  it.each([
    ['login http://localhost:4600', 'login takes 0 arguments, not 1'],
    ['scan . --nonsense', 'scan has no --nonsense'],
    ['scam .', 'no command scam'],
  ])('that do not exist would be told: %s', (call, said) => expect(complaint(call)).toBe(said));
});

/** What the CLI would say against a call before it does anything. */
function complaint(call: string): string | undefined {
  const words = (call.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  let command: Command = program;
  for (let next = named(command, words[0]); next; next = named(command, words[0])) {
    command = next;
    words.shift();
  }
  if (command === program) return `no command ${words[0]}`;
  const given: string[] = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [flag = ''] = word.split('=');
    if (!/^--?[a-z]/i.test(word)) given.push(word);
    else {
      const option = command.options.find(({ short, long }) => flag === short || flag === long);
      if (!option) return `${command.name()} has no ${flag}`;
      const valued = option.required || (option.optional && !words[0]?.startsWith('-'));
      if (valued && !word.includes('=')) words.shift();
    }
  }
  const { registeredArguments: taken } = command;
  const least = taken.filter(({ required }) => required).length;
  const most = taken.some(({ variadic }) => variadic) ? Infinity : taken.length;
  if (given.length >= least && given.length <= most) return undefined;
  return `${command.name()} takes ${most} arguments, not ${given.length}`;
}

const named = (command: Command, word: string | undefined): Command | undefined =>
  command.commands.find((one) => one.name() === word);
