import type { ReportSchedule } from '@pitwall/contracts';
import { readTarget } from '../../configuration/target.ts';
import { connectPeople } from '../../server/people-server.ts';
import { connectReports } from '../../server/report-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import { dayText, write } from '../../terminal/write.ts';
import type { ReportFlags, ScheduleFlags } from './report-program.ts';

export const scheduleCommand = async (
  flags: ScheduleFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const { system, day, to } = flags;
  const target = await readTarget(flags, surroundings);
  const recipientIds = await connectPeople(target, signal).members(to);
  const server = connectReports(target, signal);
  const schedule = await server.schedule({ system, day, recipientIds });
  write(
    output,
    flags,
    schedule,
    () => `${ofText(schedule)} is mailed on day ${day} of each month to ${namesText(schedule)}.\n`,
  );
};

export const schedulesCommand = async (
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal } = surroundings;
  const server = connectReports(await readTarget(flags, surroundings), signal);
  const schedules = await server.schedules();
  const { items, delivers } = schedules;
  write(output, flags, schedules, () =>
    items.length === 0
      ? 'No report is mailed.\n'
      : table([
          ['REPORT', 'DAY', 'TO', 'LAST SENT', 'ID'],
          ...items.map((schedule) => [
            ofText(schedule),
            String(schedule.day),
            namesText(schedule),
            schedule.lastSentAt === null ? 'never' : dayText(schedule.lastSentAt),
            schedule.id,
          ]),
        ]),
  );
  if (!delivers) messages.write('This installation sends no mail: nothing of this arrives.\n');
};

export const unscheduleCommand = async (
  id: string,
  flags: ReportFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  await connectReports(await readTarget(flags, surroundings), signal).unschedule(id);
  write(output, flags, { unscheduled: id }, () => 'It is no longer mailed.\n');
};

const ofText = ({ system }: ReportSchedule): string => system?.name ?? 'The whole organization';

const namesText = ({ recipients }: ReportSchedule): string =>
  recipients.length === 0 ? 'nobody' : recipients.map(({ name }) => name).join(', ');
