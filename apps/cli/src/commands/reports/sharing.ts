import type { ReportShare } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { collected } from '../../server/all-pages.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { dayText, write } from '../../terminal/write.ts';
import type { ReportFlags, ShareFlags } from './report-program.ts';
import { sinceOf } from './since.ts';

/** The link alone is what is printed, so that a script can hand it on. */
export const shareCommand = async (
  flags: ShareFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const { system, days } = flags;
  const since = sinceOf(flags.since);
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const share = await server.share({ system, since, days });
  write(output, flags, share, () => `${share.link}\n`);
  messages.write(
    `Whoever has this link sees “${share.title}” as it is now, until ${dayText(share.expiresAt)}. It is told this once, and ends with the token${share.token === null ? '' : ` “${share.token}”`}, or by: pitwall reports revoke ${share.id}\n`,
  );
};

export const sharesCommand = async (
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const shares = await collected(server.shares());
  write(output, flags, shares, () =>
    shares.length === 0
      ? 'No report is shared.\n'
      : table([
          ['REPORT', 'STATE', 'VIEWS', 'SHARED BY', 'ID'],
          ...shares.map((share) => [
            share.title,
            stateText(share),
            String(share.views),
            `${share.sharedBy ?? 'someone who left'}${share.token === null ? '' : `, by ${share.token}`}`,
            share.id,
          ]),
        ]),
  );
};

export const revokeCommand = async (
  id: string,
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  await connectReports(await readTarget(flags, surroundings), signal).revoke(id);
  write(output, flags, { revoked: id }, () => 'The link no longer shows anything.\n');
};

const stateText = ({ expiresAt, revokedAt }: ReportShare): string => {
  if (revokedAt !== null) return `revoked ${dayText(revokedAt)}`;
  return `${Date.parse(expiresAt) > Date.now() ? 'until' : 'over since'} ${dayText(expiresAt)}`;
};
