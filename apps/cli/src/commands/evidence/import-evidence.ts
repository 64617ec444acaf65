import { basename } from 'node:path';
import {
  EVIDENCE_MAPPING_CHARACTERS,
  type ImportedEvidence,
  importEvidenceSchema,
} from '@pitwall/contracts';
import { ImportError, readEvidence } from '@pitwall/imports';
import { CliError } from '../../cli-error.ts';
import { readSystem, readTarget } from '../../configuration/target.ts';
import { EXIT } from '../../exit-codes.ts';
import { readText } from '../../files/text-files.ts';
import { connect } from '../../server/pitwall-server.ts';
import type { Surroundings } from '../../surroundings.ts';
import { table } from '../../terminal/table.ts';
import type { ImportEvidenceFlags } from './evidence-program.ts';

const withoutUndefined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

/** Reads the file here first: what is wrong with it needs no server to be told. */
export const importEvidenceCommand = async (
  path: string,
  flags: ImportEvidenceFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, messages, signal, readInput } = surroundings;
  const content = path === '-' ? await readInput() : await readText(path, surroundings);
  const mapping =
    flags.mapping === undefined ? undefined : await readText(flags.mapping, surroundings);
  if (mapping !== undefined && mapping.length > EVIDENCE_MAPPING_CHARACTERS)
    throw new CliError(`${flags.mapping} is too long for a mapping.`, EXIT.unreadable);
  const read = readHere(content, { ...flags, mapping }, path);
  if (flags.dryRun) {
    output.write(flags.json ? `${JSON.stringify(read, null, 2)}\n` : evidenceText(read));
    return;
  }
  const target = await readTarget(flags, surroundings);
  const system = readSystem(flags, surroundings);
  const body = importEvidenceSchema.parse(
    withoutUndefined({
      name: path === '-' ? 'input' : basename(path),
      format: flags.format,
      content,
      mapping,
    }),
  );
  const answer = await connect(target, signal).importEvidence(system, body);
  for (const warning of answer.warnings) messages.write(`${warning}\n`);
  if (flags.json) {
    output.write(`${JSON.stringify(answer, null, 2)}\n`);
    return;
  }
  output.write(evidenceText(read));
  messages.write(
    answer.alreadyReceived
      ? `${system} had received this file before; nothing changed.\n`
      : `Sent to ${system} of ${target.organization}: ${answer.suggestions} ${answer.suggestions === 1 ? 'suggestion' : 'suggestions'} to look at.\n`,
  );
};

const readHere = (
  content: string,
  { format, mapping }: Pick<ImportEvidenceFlags, 'format' | 'mapping'>,
  path: string,
): ImportedEvidence => {
  try {
    return readEvidence(content, { format, mapping });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new CliError(
      `${error.part === 'content' ? path : 'mapping'}: ${error.message}`,
      EXIT.unreadable,
    );
  }
};

/** The first of them, to see what is meant. */
const SHOWN_SUPPRESSED = 10;

const evidenceText = ({ tool, findings, suppressed, unmapped }: ImportedEvidence): string => {
  const lines = table(
    findings.map(({ practice, outcome, suggests, message }) => [
      practice,
      outcome,
      suggests ?? '',
      message,
    ]),
  );
  const left = unmapped.reduce((sum, { count }) => sum + count, 0);
  const rest =
    left === 0
      ? ''
      : `${left} ${left === 1 ? 'result' : 'results'} of ${unmapped.length} ${unmapped.length === 1 ? 'rule' : 'rules'} that no practice is mapped to: ${unmapped
          .slice(0, 5)
          .map(({ rule }) => rule)
          .join(', ')}${unmapped.length > 5 ? ', …' : ''}.\n`;
  const hidden = suppressed.map(
    ({ path, line, reason, because }) =>
      `Suppressed in the report (${reason}): ${path}${line === null ? '' : `:${line}`} · ${because}\n`,
  );
  const shown = hidden.slice(0, SHOWN_SUPPRESSED).join('');
  const more =
    hidden.length > SHOWN_SUPPRESSED
      ? `${hidden.length - SHOWN_SUPPRESSED} more are suppressed; --json names all.\n`
      : '';
  return `${tool}\n${findings.length === 0 ? 'Nothing that a practice is mapped to.\n' : lines}${shown}${more}${rest}`;
};
