import {
  bundledCatalogue,
  bundledFiles,
  type CatalogueFile,
  checkFiles,
  checkOverlay,
  type FileProblem,
  problemLine,
} from '@pitwall/catalogue';
import type { Catalogue } from '@pitwall/contracts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';
import { readContent } from './catalogue-files.ts';

interface Verdict {
  problems: readonly FileProblem[];
  /** Said when there is no problem. */
  sound: string;
}

const counted = ({ version, practices, symptoms }: Catalogue): string =>
  `Catalogue ${version}: ${practices.length} practices and ${symptoms.length} symptoms, no problem.\n`;

const PRACTICE_NAME = /^([A-Z]{2}-\d{2})-.*\.yaml$/;

/** By its format, or by a list that only an overlay has: one that forgot its format shall hear of that. */
const OVERLAY = /^(?:format: *['"]?pitwall\.overlay\/|(?:add|change|hide):)/m;

/** An overlay is checked over the catalogue that this release carries. */
const checkOver = (name: string, text: string): Verdict => {
  const base = bundledCatalogue();
  const checked = checkOverlay(text, base, name);
  if (!checked.ok) return { problems: checked.problems, sound: '' };
  const { add, change, hide } = checked.overlay;
  return {
    problems: [],
    sound: `${name}: no problem over the catalogue ${base.version}; it adds ${add.length}, changes ${change.length} and hides ${hide.length}.\n`,
  };
};

/** A practice or symptom alone is checked as a part of the catalogue that this release carries. */
const checkOne = (name: string, text: string): Verdict => {
  const files = bundledFiles();
  const id = PRACTICE_NAME.exec(name)?.[1];
  const topic = /^topic: *([a-z-]+)/m.exec(text)?.[1] ?? 'topic';
  const path = id === undefined ? `symptoms/${name}` : `practices/${topic}/${name}`;
  const others = files.filter(
    (file) =>
      file.path !== path &&
      !(id !== undefined && file.path.split('/').at(-1)?.startsWith(`${id}-`)),
  );
  const own: CatalogueFile = { path, text };
  const { problems } = checkFiles([...others, own]);
  const found = problems.filter(({ file }) => file === path);
  return {
    problems: found.map((problem) => ({ ...problem, file: name })),
    sound: `${name}: no problem, within the catalogue of this release.\n`,
  };
};

const checkPath = (path: string | undefined, surroundings: Surroundings): Verdict => {
  const content = readContent(path, surroundings);
  if (content.kind === 'file')
    return OVERLAY.test(content.text)
      ? checkOver(content.name, content.text)
      : checkOne(content.name, content.text);
  const { catalogue, problems } = checkFiles(content.files);
  return { problems, sound: catalogue === null ? '' : counted(catalogue) };
};

export const catalogueCheckCommand = async (
  path: string | undefined,
  { json = false }: { json?: boolean },
  surroundings: Surroundings,
): Promise<void> => {
  const { problems, sound } = checkPath(path, surroundings);
  if (json) surroundings.output.write(`${JSON.stringify({ problems }, null, 2)}\n`);
  else if (problems.length === 0) surroundings.output.write(sound);
  if (problems.length === 0) return;
  throw new CliError(
    problems.length === 1 ? 'There is one problem.' : `There are ${problems.length} problems.`,
    EXIT.problems,
    json ? [] : problems.map(problemLine),
  );
};
