import type { Campaign, CampaignCell, CampaignDetail } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { collected } from '../../server/all-pages.ts';
import { connectCampaigns } from '../../server/campaign-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { write } from '../../terminal/write.ts';
import { campaignText, doneText, dueText } from './campaign-text.ts';
import type { CampaignFlags, ListCampaignFlags, ProgressFlags } from './campaign-program.ts';
import { findCampaign } from './find-campaign.ts';

export const listCommand = async (
  flags: ListCampaignFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectCampaigns(await readTarget(flags, surroundings), signal);
  const campaigns = await collected(server.list(flags.state));
  write(output, flags, campaigns, () => listText(campaigns));
};

const listText = (campaigns: readonly Campaign[]): string =>
  campaigns.length === 0
    ? 'There are no such campaigns.\n'
    : table([
        ['CAMPAIGN', 'DUE', 'DONE', 'SYSTEMS BEHIND', 'OWNER', 'ID'],
        ...campaigns.map((campaign) => [
          campaign.name,
          dueText(campaign),
          doneText(campaign),
          `${campaign.behind} of ${campaign.systems}`,
          campaign.owner?.name ?? 'someone who left',
          campaign.id,
        ]),
      ]);

export const showCommand = async (
  named: string,
  flags: CampaignFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const campaign = await read(named, flags, surroundings);
  write(surroundings.output, flags, campaign, () => {
    const { description, columns } = campaign;
    const practices = table(columns.map(({ practice, title }) => [`  ${practice}`, title]));
    const why = description === '' ? '' : `\n${description.trimEnd()}\n`;
    return `${campaignText(campaign)}${why}\nPractices:\n${practices}`;
  });
};

const CELLS: Record<CampaignCell, string> = {
  done: 'done',
  partial: 'partly',
  open: 'open',
  unanswered: 'not answered',
  none: 'not asked of it',
};

export const progressCommand = async (
  named: string,
  flags: ProgressFlags,
  surroundings: Surroundings,
): Promise<void> => {
  if (flags.csv) {
    const server = connectCampaigns(await readTarget(flags, surroundings), surroundings.signal);
    surroundings.output.write(await server.content(await findCampaign(server, named)));
    return;
  }
  const campaign = await read(named, flags, surroundings);
  const { columns, rows } = campaign;
  write(surroundings.output, flags, rows, () =>
    table([
      ['SYSTEM', 'TEAM', 'DONE', ...columns.map(({ practice }) => practice)],
      ...rows.map(({ system, team, done, total, cells }) => [
        system.slug,
        team,
        `${done} of ${total}`,
        ...columns.map(({ practice }) => {
          const cell = cells.find((each) => each.practice === practice);
          return cell === undefined ? '' : CELLS[cell.cell];
        }),
      ]),
    ]),
  );
};

async function read(
  named: string,
  flags: CampaignFlags,
  surroundings: Surroundings,
): Promise<CampaignDetail> {
  const server = connectCampaigns(await readTarget(flags, surroundings), surroundings.signal);
  return server.read(await findCampaign(server, named));
}
