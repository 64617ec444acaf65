import { bundledCatalogue } from '@pitwall/catalogue';
import { CatalogueSearch, searchEntries } from '@pitwall/catalogue/search';
import type { CatalogueSearchHit, Practice, Symptom } from '@pitwall/contracts';
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

const symptomText = (
  symptom: Symptom,
  treatedBy: readonly Practice[],
  printed: CatalogueSearchHit['error'],
  colors: Colors,
): string => {
  const numbered = (lines: readonly string[]): string =>
    lines
      .flatMap((line, index) =>
        wrap(line.trim(), 92).map((part, at) =>
          at === 0 ? `  ${`${index + 1}.`.padEnd(3)} ${part}` : `      ${part}`,
        ),
      )
      .join('\n');
  return [
    `${colors.bold(symptom.id)}: ${symptom.title}`,
    ...(printed ? [colors.dim(`Recognized by: ${printed.text} (${printed.from})`)] : []),
    '',
    paragraph('How it shows', symptom.shows, colors),
    `${colors.bold('Tonight')}\n${symptom.first_aid
      .map(({ step, example }, index) => {
        const code = example?.code.trimEnd().replaceAll(/^/gm, '        ');
        const line = numbered([step]).replace('  1. ', `  ${`${index + 1}.`.padEnd(3)}`);
        return code === undefined ? line : `${line}\n\n${code}\n`;
      })
      .join('\n')}\n`,
    `${colors.bold('For good')}\n${treatedBy
      .map(({ id, title, stage }) => `  ${id}  ${title} (${stage})`)
      .join('\n')}\n`,
    ...(symptom.look_alikes.length > 0
      ? [
          `${colors.bold('Looks like it')}\n${symptom.look_alikes
            .map(({ symptom: other, tell_apart }) =>
              [`  ${other}`, ...wrap(tell_apart.trim(), 92).map((part) => `      ${part}`)].join(
                '\n',
              ),
            )
            .join('\n')}\n`,
        ]
      : []),
  ].join('\n');
};

const hitLine = ({ kind, id, title }: CatalogueSearchHit): string =>
  `  ${id.padEnd(kind === 'practice' ? 8 : 24)} ${title}`;

/** Explains a practice, a symptom or a probe by its name, or what an error text or a few words are about. */
export const explainCommand = async (id: string, { output, env }: Surroundings): Promise<void> => {
  const colors = createColors(wantsColor(output, env));
  const definitions = PROBES.map(({ definition }) => definition);
  const probe = definitions.find(({ name }) => name === id.toLowerCase());
  if (probe) {
    output.write(probeText(probe, colors));
    return;
  }
  const catalogue = bundledCatalogue();
  const { practices, symptoms } = catalogue;
  const hits = new CatalogueSearch(searchEntries(catalogue)).find(id, 6);
  const [first, ...others] = hits;
  if (first && first.because !== 'words') {
    const practice = practices.find((one) => first.kind === 'practice' && one.id === first.id);
    const symptom = symptoms.find((one) => first.kind === 'symptom' && one.id === first.id);
    const also = others.filter(({ because }) => because === 'error');
    if (practice) {
      const looking = definitions.filter((candidate) => candidate.practice === practice.id);
      output.write(practiceText(practice, looking, colors));
    } else if (symptom) {
      const treatedBy = practices.filter(({ treats }) => treats.includes(symptom.id));
      output.write(symptomText(symptom, treatedBy, first.error, colors));
    } else {
      output.write(`${paragraph(first.title, first.says, colors)}`);
    }
    if (also.length > 0)
      output.write(`\n${colors.bold('May also be')}\n${also.map(hitLine).join('\n')}\n`);
    return;
  }
  const probes = definitions.filter(({ name }) => name.includes(id.toLowerCase()));
  const close = [...hits.map(hitLine), ...probes.map(({ name, title }) => `  ${name}: ${title}`)];
  throw new CliError(
    `Nothing is called ${id}, and no known error text stands in it.`,
    EXIT.usage,
    close.length > 0
      ? ['Closest by its words:', ...close, 'pitwall explain <id> shows one of them.']
      : ['Practices have ids such as ST-02; a scan names its probes in the JSON report.'],
  );
};
