import { CliError } from '../cli-error.ts';
import { readStored, writeStored } from '../configuration/stored-configuration.ts';
import { checkedUrl } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import type { LoginFlags } from '../account-program.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';

const askFor = async (
  question: string,
  missing: string,
  surroundings: Surroundings,
  hidden = false,
): Promise<string> => {
  if (!surroundings.interactive) throw new CliError(missing, EXIT.usage);
  const answer = (await surroundings.ask(question, hidden)).trim();
  if (answer === '') throw new CliError(missing, EXIT.usage);
  return answer;
};

const readToken = async (flags: LoginFlags, surroundings: Surroundings): Promise<string> => {
  const missing = 'Give the token with --token-stdin or PITWALL_TOKEN.';
  if (!flags.tokenStdin)
    return (
      surroundings.env['PITWALL_TOKEN'] ??
      askFor('API token (not shown): ', missing, surroundings, true)
    );
  const token = (await surroundings.readInput()).trim();
  if (token === '') throw new CliError('The input holds no token.', EXIT.usage);
  return token;
};

/** Checks that server and token work together before anything is stored. */
export const loginCommand = async (
  flags: LoginFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { env, output, signal } = surroundings;
  const stored = await readStored(surroundings).catch(
    () => ({}) as { url?: string; organization?: string },
  );
  const url = checkedUrl(
    flags.url ??
      env['PITWALL_URL'] ??
      stored.url ??
      (await askFor(
        'Address of the server: ',
        'Give the address of the server with --url.',
        surroundings,
      )),
    env,
  );
  const token = await readToken(flags, surroundings);
  if (/\s/.test(token))
    throw new CliError('The token holds white space; copy it as one piece.', EXIT.usage);
  const me = await connect({ url, token, organization: '' }, signal).me();
  const [only] = me.organizations;
  const wanted =
    flags.organization ??
    env['PITWALL_ORGANIZATION'] ??
    (me.organizations.length === 1 ? only?.slug : stored.organization);
  const names = me.organizations.map(({ slug }) => slug).join(', ') || 'none';
  const organization =
    wanted ??
    (await askFor(
      `Organization (${names}): `,
      `Give the organization with --organization. Yours: ${names}.`,
      surroundings,
    ));
  if (!me.organizations.some(({ slug }) => slug === organization))
    throw new CliError(
      `The token's owner is not a member of ${organization}. Theirs: ${names}.`,
      EXIT.permission,
    );
  const path = await writeStored({ url, organization, token }, surroundings);
  output.write(
    `Signed in to ${url} as ${me.name} <${me.email}> for ${organization}.\nStored in ${path}, readable by you alone.\n`,
  );
};
