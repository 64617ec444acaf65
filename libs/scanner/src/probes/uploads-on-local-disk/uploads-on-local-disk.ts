import type { Sighting } from '../../collect/parsed-file.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { frameworkNames, outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';
import * as detectors from './detectors.ts';

const ofKind = (sightings: readonly Sighting[], kind: string) =>
  sightings.filter(({ data }) => data['kind'] === kind);

export const uploadsOnLocalDisk: Probe = {
  definition,
  detectors: [
    detectors.multer,
    detectors.parsers,
    detectors.writtenByHand,
    detectors.objectStores,
    detectors.awsStores,
    detectors.storageClasses,
    detectors.mediaSettings,
    detectors.savedFiles,
    detectors.fileFields,
  ],
  judge(facts, seen) {
    const written = ['multer', 'written-by-hand', 'saved-files'].flatMap((name) => [...seen(name)]);
    const disk = ofKind(written, 'disk');
    const stores = [
      ...seen('object-stores'),
      ...seen('aws-stores'),
      ...seen('storage-backends'),
      ...seen('media-settings').filter(
        ({ data }) =>
          data['setting'] === 'DEFAULT_FILE_STORAGE' &&
          !/FileSystemStorage/.test(String(data['value'])),
      ),
    ];
    const fields = seen('file-fields').filter(({ data }) => data['storage'] !== true);
    // Django saves below MEDIA_ROOT unless a storage is configured.
    const local =
      fields.length > 0 &&
      stores.length === 0 &&
      seen('media-settings').some(({ data }) => data['setting'] === 'MEDIA_ROOT');
    const onDisk = local ? [...disk, ...fields] : disk;
    if (onDisk.length > 0 && stores.length > 0)
      return {
        outcome: 'partial',
        message:
          'Files are written to the local disk here, and object storage is used as well. Check that nothing stays on the disk.',
        places: [...onDisk, ...stores],
      };
    if (onDisk.length > 0)
      return {
        outcome: 'absent',
        message:
          'Files that users send are written to the disk of the instance: another instance does not see them, and they are lost with it.',
        places: onDisk,
      };
    const receives = [...written, ...seen('parsers'), ...fields];
    if (stores.length > 0 && receives.length > 0)
      return {
        outcome: 'present',
        confidence: written.some(({ data }) => data['kind'] === 'temporary') ? 'low' : 'medium',
        message: 'Files are received, and object storage is used.',
        places: stores,
      };
    if (receives.length > 0)
      return {
        ...notVisible('Files are received here, but where they end up was not seen.'),
        places: receives,
      };
    if (stores.length > 0)
      return {
        outcome: 'present',
        confidence: 'low',
        message: 'A client of an object store is used; no upload to a local disk was seen.',
        places: stores,
      };
    return (
      outsideWeb(facts) ??
      notApplicable(
        `Nothing in the ${frameworkNames(facts)} application receives files in a way that this probe knows.`,
      )
    );
  },
};
