import type { Sighting } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';
import * as detectors from './detectors.ts';

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

export const defaultSecrets: Probe = {
  definition,
  detectors: [
    detectors.javascriptSinks,
    detectors.javascriptConfiguration,
    detectors.pythonSecrets,
  ],
  judge(_facts, seen) {
    const all = ['javascript-sinks', 'javascript-configuration', 'python-secrets'].flatMap(
      (name) => [...seen(name)],
    );
    const written = all.filter(({ data }) => data['literal'] === true);
    const outside = all.filter(({ data }) => data['literal'] !== true);
    // Settings are often layered: a base with a default, and a file for production that replaces it.
    const isReplaced = (place: Sighting) =>
      place.path.endsWith('.py') &&
      outside.some(({ path }) => path !== place.path && folderOf(path) === folderOf(place.path));
    const literal = written.filter((place) => !isReplaced(place));
    if (written.length > 0 && literal.length === 0)
      return {
        outcome: 'partial',
        message:
          'A secret is written in one settings file and replaced by one from outside in another. Check that nothing runs with the first alone.',
        places: written,
      };
    if (literal.length > 0) {
      const fallbackOnly = literal.every(({ data }) => data['fallback'] === true);
      return {
        outcome: 'absent',
        confidence: fallbackOnly ? 'medium' : 'high',
        message: fallbackOnly
          ? 'When the environment gives no secret, one written in the code is taken, and whoever knows it can sign sessions or tokens. Refuse to start instead.'
          : 'A secret that signs sessions or tokens is written in the code: whoever has the code can sign in as anyone.',
        places: literal,
      };
    }
    if (all.length > 0)
      return {
        outcome: 'present',
        message: 'The signing secrets seen come from outside the code.',
        places: all.slice(0, 10),
      };
    return notVisible('No place where a signing secret is used was seen.');
  },
};
