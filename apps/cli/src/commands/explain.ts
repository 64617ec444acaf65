import { bundledCatalogue } from '@pitwall/catalogue';
import type { Practice } from '@pitwall/contracts';
import { PROBES, type ProbeDefinition } from '@pitwall/scanner';
import { createColors } from 'picocolors';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { wantsColor } from '../terminal/colors.ts';
import { wrap } from '../terminal/wrap.ts';

type Colors = ReturnType<typeof createColors>;

const paragraph = (title: string, text: string, { bold }: Colors): string =>
  `${bold(title)}\n${wrap(text.trim(), 96)
    .map((line) => `  ${line}`)
    .join('\n')}\n`;

const probeText = (probe: ProbeDefinition, colors: Colors): string => {
  const outcomes = Object.entries(probe.outcomes).map(
    ([outcome, { means, suggests, confidence }]) => {
      const answer = suggests === null ? 'no answer is suggested' : `suggests ${suggests}`;
      return `  ${outcome.padEnd(15)} ${means} (${answer}, ${confidence} confidence)`;
    },
  );
  return [
    `${colors.bold(probe.name)}: ${probe.title}`,
    colors.dim(`Practice ${probe.practice}, reads ${probe.stacks.join(', ')}`),
    '',
    paragraph('Looks for', probe.looksFor, colors),
    paragraph('Does not see', probe.limits, colors),
    `${colors.bold('Outcomes')}\n${outcomes.join('\n')}\n`,
  ].join('\n');
};

const practiceText = (
  practice: Practice,
  probes: readonly ProbeDefinition[],
  colors: Colors,
): string => {
  const steps = practice.playbook.steps
    .map(({ title }, index) => `  ${index + 1}. ${title}`)
    .join('\n');
  const { low, likely, high } = practice.effort;
  return [
    `${colors.bold(practice.id)}: ${practice.title}`,
    colors.dim(
      `${practice.gate} at ${practice.stage}, impact ${practice.impact} of 5, ${low} to ${high} days, ${likely} likely`,
    ),
    '',
    paragraph('Statement', practice.statement, colors),
    paragraph('Why', practice.why, colors),
    paragraph('Learn', practice.learn, colors),
    `${colors.bold('Playbook')}\n${steps}\n`,
    ...(probes.length > 0
      ? [
          `${colors.bold('Probes')}\n${probes.map(({ name, title }) => `  ${name}: ${title}`).join('\n')}\n`,
        ]
      : []),
    `${colors.bold('Sources')}\n${practice.sources.map(({ title, publisher, url }) => `  ${title}, ${publisher}: ${url}`).join('\n')}\n`,
  ].join('\n');
};

/** Letters that two words share at their beginning, for a guess at what was meant. */
const shared = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
};

export const explainCommand = async (id: string, { output, env }: Surroundings): Promise<void> => {
  const colors = createColors(wantsColor(output, env));
  const definitions = PROBES.map(({ definition }) => definition);
  const probe = definitions.find(({ name }) => name === id.toLowerCase());
  if (probe) {
    output.write(probeText(probe, colors));
    return;
  }
  const { practices } = bundledCatalogue();
  const wanted = id.toUpperCase();
  const practice = practices.find((candidate) => candidate.id === wanted);
  const looking = definitions.filter((candidate) => candidate.practice === wanted);
  if (practice) {
    output.write(practiceText(practice, looking, colors));
    return;
  }
  const names = [
    ...definitions.map(({ name }) => name),
    ...practices.map((candidate) => candidate.id),
  ];
  const close = names
    .map((name) => ({ name, length: shared(name.toLowerCase(), id.toLowerCase()) }))
    .filter(({ length }) => length >= 3)
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .map(({ name }) => name);
  throw new CliError(
    `${id} is neither a practice nor a probe.`,
    EXIT.usage,
    close.length > 0
      ? [`Did you mean ${close.join(', ')}?`]
      : ['Practices have ids such as ST-02; a scan names its probes in the JSON report.'],
  );
};
