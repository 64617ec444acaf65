import { mkdir, writeFile } from 'node:fs/promises';
import { licencePolicy, lockedPackages, refusedLicences } from './licences.mjs';
import { npmOutput } from './run-npm.mjs';

const FOLDER = new URL('../../dist/', import.meta.url);

/** Writes what Pitwall is made of: CycloneDX by npm's own command, and the licences as a table. */
export async function writeBillOfMaterials() {
  const text = await npmOutput([
    'sbom',
    '--sbom-format=cyclonedx',
    '--sbom-type=application',
    '--omit=dev',
    '--package-lock-only',
  ]);
  const bill = JSON.parse(text);
  const packages = await lockedPackages();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(new URL('sbom.cdx.json', FOLDER), `${JSON.stringify(bill, null, 2)}\n`);
  await writeFile(new URL('licences.md', FOLDER), licenceTable(packages));
  console.log(`dist/sbom.cdx.json: ${bill.components?.length ?? 0} components`);
  console.log(`dist/licences.md: ${packages.filter(({ shipped }) => shipped).length} packages`);
  const refused = refusedLicences(packages, await licencePolicy());
  for (const { name, licence } of refused) console.error(`not allowed: ${name} (${licence})`);
  return refused.length === 0 ? 0 : 1;
}

/** @param {readonly import('./licences.mjs').LockedPackage[]} packages */
function licenceTable(packages) {
  const rows = packages
    .filter(({ shipped }) => shipped)
    .map(
      ({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'see the package'} |`,
    )
    .sort();
  return ['| package | version | licence |', '| --- | --- | --- |', ...new Set(rows), ''].join(
    '\n',
  );
}
