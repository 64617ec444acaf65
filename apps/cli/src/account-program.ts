import type { Command } from 'commander';
import type { Surroundings } from './surroundings.ts';
import { organizationOption } from './target-options.ts';

export interface LoginFlags {
  url?: string;
  organization?: string;
  tokenStdin?: boolean;
}

/** login and logout: which server is asked, and as whom. */
export const addAccountCommands = (program: Command, surroundings: Surroundings): void => {
  program
    .command('login')
    .description('store the address of the server, the organization and an API token')
    .option('-u, --url <address>', 'address of the server, such as https://pitwall.example.org')
    .addOption(organizationOption())
    .option(
      '--token-stdin',
      'read the token from the input, so that it stays out of the shell history',
    )
    .addHelpText(
      'after',
      `
The token is made in the web page under API tokens. It is kept in ~/.config/pitwall/config.json,
readable by you alone. In continuous integration set PITWALL_URL, PITWALL_TOKEN and
PITWALL_ORGANIZATION instead.

Examples:
  pitwall login --url https://pitwall.example.org --organization acme
  cat token.txt | pitwall login --url https://pitwall.example.org -o acme --token-stdin`,
    )
    .action(async (options: LoginFlags) => {
      await (await import('./commands/login.ts')).loginCommand(options, surroundings);
    });

  program
    .command('logout')
    .description('remove what "pitwall login" has stored')
    .action(async () => {
      await (await import('./commands/logout.ts')).logoutCommand(surroundings);
    });
};
