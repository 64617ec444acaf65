import type { Output, Surroundings } from '../surroundings.ts';

/** Colors on a terminal that wants them; NO_COLOR and FORCE_COLOR decide before that. */
export const wantsColor = (output: Output, env: Surroundings['env']): boolean => {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && env['TERM'] !== 'dumb';
};
