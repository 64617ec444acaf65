import { forTheSystem } from '../../collect/delivery/development.ts';
import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

interface Image {
  name: string;
  path: string;
  line: number;
}

const images = (facts: Facts): Image[] => {
  const bases = forTheSystem(facts.dockerfiles, facts.documents).flatMap(({ path, stages }) => {
    const aliases = new Set(stages.map(({ alias }) => alias?.toLowerCase()));
    return stages
      .filter(({ image }) => image !== 'scratch' && !aliases.has(image.toLowerCase()))
      .map(({ image, line }) => ({ name: image, path, line }));
  });
  const services = forTheSystem(facts.composeServices, facts.documents).flatMap(
    ({ path, values }) => {
      // With `build` the image's name is what the build is called, not what it rests on.
      if (values.some(({ key }) => key === 'build' || key.startsWith('build.'))) return [];
      return values
        .filter(({ key }) => key === 'image')
        .map(({ value, line }) => ({ name: value, path, line }));
    },
  );
  return [...bases, ...services].filter(({ name }) => !name.includes('$'));
};

const isFloating = (name: string): boolean => {
  if (name.includes('@')) return false;
  const tag = /:([\w.-]+)$/.exec(name.slice(name.lastIndexOf('/') + 1))?.[1];
  return tag === undefined || tag === 'latest';
};

export const imageVersions: Probe = {
  definition,
  detectors: [],
  judge(facts) {
    const all = images(facts);
    const place = ({ path, line }: Image): Place[] => {
      const document = facts.documents.find((candidate) => candidate.path === path);
      return document ? [placeInDocument(document, line)] : [];
    };
    const floating = all.filter(({ name }) => isFloating(name));
    if (all.length === 0) return notVisible('No container image is named in this tree.');
    if (floating.length === 0)
      return {
        outcome: 'present',
        message: 'Every container image names its version.',
        places: all.slice(0, 5).flatMap(place),
      };
    return {
      outcome: floating.length === all.length ? 'absent' : 'partial',
      message: `These images name no version (${[...new Set(floating.map(({ name }) => name))].slice(0, 5).join(', ')}): two builds of one commit can differ.`,
      places: floating.flatMap(place),
    };
  },
};
