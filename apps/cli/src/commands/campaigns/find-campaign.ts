import { idSchema } from '@pitwall/contracts';
import { CliError } from '../../cli-error.ts';
import { EXIT } from '../../exit-codes.ts';
import type { CampaignServer } from '../../server/campaign-server.ts';

/** The id of a campaign that is named. */
export async function findCampaign(server: CampaignServer, named: string): Promise<string> {
  if (idSchema.safeParse(named).success) return named;
  const fitting: string[] = [];
  for await (const { id, name } of server.list('all'))
    if (name.toLowerCase() === named.toLowerCase()) fitting.push(id);
  const [found] = fitting;
  if (found !== undefined && fitting.length === 1) return found;
  throw new CliError(
    fitting.length === 0
      ? `There is no campaign “${named}”. "pitwall campaigns list --state all" lists them.`
      : `There are ${fitting.length} campaigns of that name: give the id of one.`,
    EXIT.usage,
    fitting,
  );
}
