import { readSystem, readTarget } from '../../configuration/target.ts';
import { connectPlanning } from '../../server/planning-server.ts';
import type { ForecastAnswer } from '../../server/planning-answers.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { PlanningFlags } from './planning-program.ts';
import { breakText, numberText } from './planning-text.ts';

/** When each component of a system breaks, what breaks first first. */
export const forecastCommand = async (
  flags: PlanningFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, signal } = surroundings;
  const server = connectPlanning(await readTarget(flags, surroundings), signal);
  const forecast = await server.forecast(readSystem(flags, surroundings));
  output.write(flags.json ? `${JSON.stringify(forecast, null, 2)}\n` : forecastText(forecast));
};

function forecastText({ components, horizonMonths }: ForecastAnswer): string {
  if (components.length === 0)
    return 'No component is known. Add connections, disk, CPU or a queue in the web page; what "pitwall doctor --push" measured is taken over there, on the page of its report.\n';
  return table([
    ['COMPONENT', 'PEAK', 'LIMIT', 'HEADROOM', 'BREAKS', 'MOVED BY'],
    ...components.map(({ title, unit, limit, limitIs, limitAtLeast, peak, forecast }) => [
      title,
      peak === null ? 'no reading' : numberText(peak.value),
      `${limitAtLeast ? '>= ' : ''}${numberText(limit)} ${unit}, ${limitIs}`,
      forecast === null || forecast.headroom === null ? '-' : `${numberText(forecast.headroom)}x`,
      forecast === null ? 'not known' : breakText(forecast.breaks, horizonMonths),
      (forecast?.moves ?? []).map(({ practice }) => practice).join(' '),
    ]),
  ]);
}
