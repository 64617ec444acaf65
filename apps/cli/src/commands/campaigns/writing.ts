import type { ChangeCampaign } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { connectCampaigns } from '../../server/campaign-server.ts';
import { connectPeople, type PeopleServer } from '../../server/people-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { write } from '../../terminal/write.ts';
import { campaignText } from './campaign-text.ts';
import type {
  CampaignFlags,
  ChangeCampaignFlags,
  CreateCampaignFlags,
} from './campaign-program.ts';
import { findCampaign } from './find-campaign.ts';

export const createCommand = async (
  name: string,
  flags: CreateCampaignFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { practice, system, by, goal, owner, description } = flags;
  const target = await readTarget(flags, surroundings);
  const people = connectPeople(target, signal);
  const campaign = await connectCampaigns(target, signal).create({
    name,
    description,
    goal,
    dueOn: by,
    practices: practice.map((id) => id.toUpperCase()),
    systemIds: await people.systems(system),
    ownerId: owner === undefined ? await people.me() : await memberOf(people, owner),
  });
  write(output, flags, campaign, () => campaignText(campaign));
};

export const changeCommand = async (
  named: string,
  flags: ChangeCampaignFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { name, description, by, goal, owner, practice, system, end, resume } = flags;
  if (end && resume) throw new CliError('Give --end or --resume, not both.', EXIT.usage);
  const given = [name, description, by, goal, owner, practice, system, end, resume];
  if (given.every((one) => one === undefined))
    throw new CliError('Say what shall change; --help lists what can.', EXIT.usage);
  const target = await readTarget(flags, surroundings);
  const server = connectCampaigns(target, signal);
  const id = await findCampaign(server, named);
  const { version } = await server.read(id);
  const people = connectPeople(target, signal);
  const change: ChangeCampaign = {
    version,
    name,
    dueOn: by,
    goal,
    description,
    practices: practice?.map((one) => one.toUpperCase()),
    ...(system === undefined ? {} : { systemIds: await people.systems(system) }),
    ...(owner === undefined ? {} : { ownerId: await memberOf(people, owner) }),
    ...(end || resume ? { ended: end === true } : {}),
  };
  const campaign = await server.change(id, change);
  write(output, flags, campaign, () => campaignText(campaign));
};

export const tasksCommand = async (
  named: string,
  flags: CampaignFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectCampaigns(await readTarget(flags, surroundings), signal);
  const made = await server.makeTasks(await findCampaign(server, named));
  const { created, already } = made;
  write(output, flags, made, () => `Tasks made: ${created}. There already: ${already}.\n`);
};

async function memberOf(people: PeopleServer, email: string): Promise<string> {
  const [id = ''] = await people.members([email]);
  return id;
}
