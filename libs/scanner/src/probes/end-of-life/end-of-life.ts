import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import type { Probe } from '../probe.ts';
import { notVisible } from '../probe.ts';
import { inImages } from './images.ts';
import { inManifests } from './manifests.ts';
import { END_OF_LIFE, endOf, type Used } from './table.ts';
import { inVersionFiles } from './version-files.ts';

const used = (facts: Facts): Used[] => {
  const named = [...inImages(facts), ...inVersionFiles(facts)];
  return [...named, ...inManifests(facts, named)];
};

const placeOf = (facts: Facts, { path, line }: Used): Place[] => {
  const document = facts.documents.find((candidate) => candidate.path === path);
  return document ? [placeInDocument(document, line)] : [];
};

export const endOfLife: Probe = {
  definition: {
    name: 'end-of-life',
    title: 'Runtimes, databases and frameworks are still mended',
    practice: 'CD-10',
    looksFor:
      'Versions in base images, compose files, manifests of Kubernetes, version files, package manifests, builds of Maven and Gradle and projects of .NET, of Node, Python, Ruby, PHP, Go, Java, .NET, PostgreSQL, MySQL, MariaDB, MongoDB, Redis, Valkey, RabbitMQ, Elasticsearch, Debian, Ubuntu, Alpine, Django, Rails, Laravel and Spring Boot, against a dated table.',
    limits:
      'Versions that are newer than the table, or not in it, are not judged, nor images that serve development alone. Paid support beyond the date is not seen. The level of a Java compiler is taken for the runtime where nothing else names it.',
    stacks: ['node', 'python', 'ruby', 'php', 'go', 'java', 'dotnet', 'other'],
    outcomes: {
      // The lock file and the bot may be there: of the practice only a part is known to be missing.
      absent: { means: 'Something is past its end.', suggests: 'partial', confidence: 'high' },
      not_visible: { means: 'Nothing past its end was seen.', suggests: null, confidence: 'low' },
    },
  },
  detectors: [],
  judge(facts) {
    const past = used(facts).flatMap((one) => {
      const end = endOf(one.product, one.version);
      return end !== null && end < facts.today ? [{ ...one, end }] : [];
    });
    if (past.length === 0)
      return notVisible(`No version past its end was seen (table of ${END_OF_LIFE.asOf}).`);
    const named = [
      ...new Set(past.map(({ product, version, end }) => `${product} ${version} (${end})`)),
    ];
    return {
      outcome: 'absent',
      message: `Past the day on which its makers stopped to mend it: ${named.slice(0, 5).join(', ')}${named.length > 5 ? ' and others' : ''}. Holes that are found from now on stay open.`,
      places: past.flatMap((one) => placeOf(facts, one)),
    };
  },
};
