import { forTheSystem } from '../../collect/delivery/development.ts';
import type { Facts } from '../../collect/facts.ts';
import { javaVersion } from './java-version.ts';
import type { Used } from './table.ts';

type Version = Pick<Used, 'product' | 'version'>;

/** Images that carry a product under another name. */
const NAMES: Readonly<Record<string, string>> = {
  'eclipse-temurin': 'java',
  openjdk: 'java',
  amazoncorretto: 'corretto',
};
/** Images that are tools on a Java of their own, which their tags name. */
const ON_JAVA = /^(?:maven|gradle|tomcat|jetty|sbt|kotlin|groovy|wildfly)$/;
const NAMED_JAVA = /(?:openjdk|temurin|jdk|jre)-?(\d+)/;
/** A system below, at the end of a tag: `3.12-slim-bullseye`, `20-alpine3.18`. */
const BELOW =
  /-(?:(?<debian>stretch|buster|bullseye|bookworm|trixie)|(?<ubuntu>xenial|bionic|focal|jammy|noble)|alpine(?<alpine>\d+\.\d+))\b/;
/** Images without a shell that name what they carry and what they rest on, and have no version in their tags. */
const DISTROLESS = /^(?<product>java|nodejs)(?<version>\d+)-debian(?<debian>\d+)$/;

/** What an image carries, by the last part of its name: what stands before may be a registry with a port. */
export const versionsOf = (image: string): Version[] => {
  const whole = image.replace(/@.*$/, '');
  const last = whole.split('/').at(-1) ?? '';
  const [name = '', tag = ''] = last.split(':');
  const bare = DISTROLESS.exec(name)?.groups;
  if (bare)
    return [
      { product: bare['product'] === 'java' ? 'java' : 'node', version: bare['version'] ?? '' },
      { product: 'debian', version: bare['debian'] ?? '' },
    ];
  const below = Object.entries(BELOW.exec(tag)?.groups ?? {}).flatMap(([product, version]) =>
    typeof version === 'string' ? [{ product, version }] : [],
  );
  return [...own(whole, name, tag), ...below];
};

const own = (whole: string, name: string, tag: string): Version[] => {
  if (ON_JAVA.test(name)) {
    const version = NAMED_JAVA.exec(tag)?.[1];
    return version ? [{ product: 'java', version }] : [];
  }
  const version = /^v?(\w[\w.]*)/.exec(tag)?.[1];
  if (!version) return [];
  if (/(?:^|\/)dotnet\/framework\//.test(whole)) return [{ product: 'dotnet-framework', version }];
  if (/(?:^|\/)dotnet\//.test(whole)) return [{ product: 'dotnet', version }];
  const product = NAMES[name] ?? name;
  const isJava = product === 'java' || product === 'corretto';
  return [{ product, version: isJava ? javaVersion(version) : version }];
};

/** Base images, and those that compose files and manifests of Kubernetes run; not those that serve development alone. */
export const inImages = (facts: Facts): Used[] => {
  const images = [
    ...forTheSystem(facts.dockerfiles, facts.documents).flatMap(({ path, stages }) =>
      stages.map(({ image, line }) => ({ image, path, line })),
    ),
    ...forTheSystem(facts.composeServices, facts.documents).flatMap(({ path, values }) =>
      values
        .filter(({ key }) => key === 'image')
        .map(({ value, line }) => ({ image: value, path, line })),
    ),
    ...forTheSystem(facts.kubernetes, facts.documents).flatMap(({ path, values }) =>
      values
        .filter(({ keys }) => keys.at(-1) === 'image' && keys.includes('spec'))
        .map(({ value, startLine }) => ({ image: value, path, line: startLine })),
    ),
  ];
  return images.flatMap(({ image, path, line }) =>
    versionsOf(image).map((version) => ({ ...version, path, line })),
  );
};
