import type { Command } from 'commander';

/** Columns of the helps: what a narrow terminal shows, and a page without scrolling aside. */
const WIDTH = 88;

/** Every command of the program with its help, as one Markdown document. */
export const commandReference = (program: Command): string => {
  const commands = leaves(program, []);
  return [
    '# The command line',
    '',
    'What `pitwall help` says, command by command. From a clone: `npm run pitwall -- scan .`; installed, which',
    '`npm install --global ./apps/cli` does in a clone that is built: `pitwall scan .`.',
    'Commands that ask a server take its address, organization, system and token from `pitwall login`,',
    'from the environment, or from their options.',
    '',
    ...[...new Set(commands.map(({ group }) => group))].flatMap((group) => [
      `**${group}**`,
      '',
      ...commands
        .filter((command) => command.group === group)
        .map(({ name, summary }) => `- [\`${name}\`](#${anchor(name)}): ${summary}`),
      '',
    ]),
    ...[{ name: program.name(), command: program }, ...commands].flatMap(({ name, command }) => [
      `## ${name}`,
      '',
      '```text',
      helpOf(command),
      '```',
      '',
    ]),
  ].join('\n');
};

interface NamedCommand {
  name: string;
  /** Heading under which the program's help lists it, or the command that holds it. */
  group: string;
  command: Command;
  summary: string;
}

/** Commands that do something by themselves; a command that only holds others is left to them. */
const leaves = (
  command: Command,
  above: readonly string[],
  groupAbove?: string,
): NamedCommand[] => {
  const path = [...above, command.name()];
  return command.commands.flatMap((child) => {
    const group = groupAbove ?? child.helpGroup();
    const own = {
      name: [...path, child.name()].join(' '),
      group,
      command: child,
      summary: child.summary() || child.description(),
    };
    return child.commands.length > 0 ? leaves(child, path, group) : [own];
  });
};

/** As a Markdown heading is addressed. */
const anchor = (name: string): string => name.replaceAll(' ', '-');

const helpOf = (command: Command): string => {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
    getOutHelpWidth: () => WIDTH,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return text.trimEnd();
};
