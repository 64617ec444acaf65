import type { ReportShare } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { collected } from '../../server/all-pages.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { dayText, write } from '../../terminal/write.ts';
import type { ReportFlags } from './report-program.ts';

/** What opens an organization to others is done by people alone, whatever a token was given. */
export const shareCommand = async (
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { url, organization } = await readTarget(flags, surroundings);
  const { system } = flags;
  const page = `${url}/${organization}${
    system === undefined ? '' : `/systems/${encodeURIComponent(system)}`
  }/report`;
  write(
    surroundings.output,
    flags,
    { page },
    () => `Make the link on this page, signed in as yourself:\n${page}\n`,
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
            share.sharedBy ?? 'someone who left',
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
  write(output, flags, { revoked: id }, () => 'The link shows nothing any more.\n');
};

const stateText = ({ expiresAt, revokedAt }: ReportShare): string => {
  if (revokedAt !== null) return `revoked ${dayText(revokedAt)}`;
  return `${Date.parse(expiresAt) > Date.now() ? 'until' : 'over since'} ${dayText(expiresAt)}`;
};
