import {
  articleStatementSchema,
  catalogueSchema,
  practiceSchema,
  pressureCriterionSchema,
  stageTextSchema,
  symptomSchema,
  topicTextSchema,
  type Catalogue,
} from '@pitwall/contracts';
import { z } from 'zod';
import { CatalogueFileError, type CatalogueFile, type FileProblem } from './catalogue-file.ts';
import { parseYaml } from './parse-yaml.ts';
import {
  RELEASES_FILE,
  type ReleaseRegister,
  releaseRegisterSchema,
} from './releases/release-register.ts';

const single = {
  'version.yaml': z.strictObject({ version: catalogueSchema.shape.version }),
  'stages.yaml': z.strictObject({ stages: z.array(stageTextSchema).length(5) }),
  'topics.yaml': z.strictObject({ topics: z.array(topicTextSchema).length(10) }),
  'criteria.yaml': z.strictObject({ criteria: z.array(pressureCriterionSchema).min(1) }),
  'article.yaml': z.strictObject({ article: z.array(articleStatementSchema) }),
};

export const PRACTICE_PATH =
  /^practices\/([a-z-]+)\/([A-Z]{2}-\d{2})-[a-z0-9]+(?:-[a-z0-9]+)*\.yaml$/;
export const SYMPTOM_PATH = /^symptoms\/([a-z0-9-]+)\.yaml$/;

const fileNamed = (
  file: CatalogueFile,
  what: string,
  given: string,
  inName: string,
): FileProblem[] =>
  given === inName
    ? []
    : [
        {
          file: file.path,
          line: 1,
          rule: 'file-name',
          message: `the ${what} is ${given}, the path says ${inName}`,
        },
      ];

export interface Content {
  catalogue: Catalogue;
  /** The register of releases beside it; empty where there is no such file. */
  register: ReleaseRegister;
}

/** Makes a catalogue of its files, wherever they came from. Throws one `CatalogueFileError` with all problems. */
export const parseContent = (files: readonly CatalogueFile[]): Content => {
  const problems: FileProblem[] = [];
  const practices: Catalogue['practices'] = [];
  const symptoms: Catalogue['symptoms'] = [];
  const found = new Map<string, CatalogueFile>();
  let register: ReleaseRegister = { releases: [], retired: [] };

  const parse = <Schema extends z.ZodType>(file: CatalogueFile, schema: Schema) => {
    const parsed = parseYaml(file, schema);
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems);
    return null;
  };

  for (const file of files) {
    const practicePath = PRACTICE_PATH.exec(file.path);
    const symptomPath = SYMPTOM_PATH.exec(file.path);
    if (practicePath) {
      const practice = parse(file, practiceSchema);
      if (!practice) continue;
      problems.push(...fileNamed(file, 'topic', practice.topic, practicePath[1] ?? ''));
      problems.push(...fileNamed(file, 'id', practice.id, practicePath[2] ?? ''));
      practices.push(practice);
    } else if (symptomPath) {
      const symptom = parse(file, symptomSchema);
      if (!symptom) continue;
      problems.push(...fileNamed(file, 'id', symptom.id, symptomPath[1] ?? ''));
      symptoms.push(symptom);
    } else if (file.path === RELEASES_FILE) {
      register = parse(file, releaseRegisterSchema) ?? register;
    } else if (file.path in single) {
      found.set(file.path, file);
    } else {
      problems.push({
        file: file.path,
        line: 1,
        rule: 'layout',
        message:
          'not a place of the content: practices/<topic>/<ID>-<slug>.yaml, symptoms/<id>.yaml, ' +
          `or ${Object.keys(single).join(', ')}`,
      });
    }
  }

  const one = <Schema extends z.ZodType>(name: keyof typeof single, schema: Schema) => {
    const file = found.get(name);
    if (file) return parse(file, schema);
    problems.push({ file: name, line: 1, rule: 'layout', message: 'the file is missing' });
    return null;
  };
  const version = one('version.yaml', single['version.yaml']);
  const stages = one('stages.yaml', single['stages.yaml']);
  const topics = one('topics.yaml', single['topics.yaml']);
  const criteria = one('criteria.yaml', single['criteria.yaml']);
  const article = one('article.yaml', single['article.yaml']);
  if (practices.length === 0 && problems.length === 0) {
    problems.push({ file: 'practices', line: 1, rule: 'layout', message: 'there is no practice' });
  }
  if (problems.length > 0 || !version || !stages || !topics || !criteria || !article) {
    throw new CatalogueFileError(problems);
  }
  const catalogue: Catalogue = {
    format: 'pitwall.catalogue/1',
    ...version,
    ...stages,
    ...topics,
    ...criteria,
    ...article,
    practices: practices.sort((a, b) => (a.id < b.id ? -1 : 1)),
    symptoms: symptoms.sort((a, b) => (a.id < b.id ? -1 : 1)),
    // Of what the register remembers, the ids that are used no more belong to the content: answers follow by them.
    retired: register.retired,
  };
  return { catalogue, register };
};

/** As `parseContent`, for whoever needs the catalogue alone. */
export const parseCatalogue = (files: readonly CatalogueFile[]): Catalogue =>
  parseContent(files).catalogue;
