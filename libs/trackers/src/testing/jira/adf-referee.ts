import { readFile } from 'node:fs/promises';
import Ajv from 'ajv-draft-04';

/** Judges documents by Atlassian's own schema of ADF; gives what is against it. See `specifications/README.md`. */
export async function adfReferee(): Promise<(document: unknown) => string[]> {
  const file = new URL('../specifications/atlassian-document.json', import.meta.url);
  const ajv = new Ajv({ strict: false });
  const validate = ajv.compile(JSON.parse(await readFile(file, 'utf8')) as object);
  return (document) =>
    validate(document)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
