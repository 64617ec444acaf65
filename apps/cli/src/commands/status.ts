import { readTarget } from '../configuration/target.ts';
import type { StatusFlags } from '../standing-program.ts';
import type { Standing } from '../server/answers.ts';
import { connect } from '../server/pitwall-server.ts';
import type { Surroundings } from '../surroundings.ts';
import { table } from '../terminal/table.ts';
import { scoreText } from './standing-text.ts';

const percent = (share: number | null): string =>
  share === null ? 'nothing is due' : `${Math.round(share * 100)} % answered`;

/** What keeps the system from standing further: the first stage that is not surely cleared. */
const nextGate = (stages: Standing['stages']): string[][] => {
  const held = stages.find(({ cleared }) => !cleared.low);
  return held ? [['Next gate', `${held.stage}: ${held.says}`]] : [];
};

export const statusCommand = async (
  flags: StatusFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, env, signal } = surroundings;
  const target = await readTarget(flags, surroundings);
  const server = connect(target, signal);
  const me = await server.me();
  const role =
    me.organizations.find(({ slug }) => slug === target.organization)?.role ?? 'not a member';
  const system = flags.system ?? env['PITWALL_SYSTEM'];
  if (flags.json) {
    const signedIn = { server: target.url, name: me.name, email: me.email, role };
    const standing = system ? await server.standing(system) : null;
    const whole = {
      ...signedIn,
      organization: target.organization,
      system: system ?? null,
      standing,
    };
    output.write(`${JSON.stringify(whole, null, 2)}\n`);
    return;
  }
  output.write(
    table([
      ['Server', target.url],
      ['Signed in as', `${me.name} <${me.email}>`],
      ['Organization', `${target.organization} (${role})`],
    ]),
  );
  if (!system) return;
  const { ready, pressure, gap, score, counts, taskDays, stages } = await server.standing(system);
  output.write('\n');
  output.write(
    table([
      ['System', system],
      ['Built for', ready.says],
      ...nextGate(stages),
      ['Load asks for', pressure.says],
      ['Gap', gap?.says ?? 'not known'],
      ['Score', `${scoreText(score)} (${percent(score.coverage)})`],
      [
        'Work',
        `${counts.tasks} tasks, ${Math.round(taskDays * 10) / 10} days; ${counts.questions} questions open`,
      ],
    ]),
  );
};
