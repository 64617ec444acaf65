import { finalBase, finalUser, type Dockerfile } from '../../collect/delivery/dockerfile.ts';
import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

/** Official images whose user is root unless told otherwise. */
const ROOT_BASES =
  /^(?:docker\.io\/|library\/|docker\.io\/library\/|public\.ecr\.aws\/docker\/library\/|mcr\.microsoft\.com\/(?:devcontainers\/)?)?(?:node|python|ruby|php|golang|openjdk|eclipse-temurin|amazoncorretto|alpine|debian|ubuntu|fedora|centos|rockylinux|almalinux|amazonlinux|busybox|nginx|httpd|caddy|oven\/bun|denoland\/deno|rust|elixir|erlang|maven|gradle|tomcat|redis|postgres|mysql|mongo|pypy|buildpack-deps|ghcr\.io\/astral-sh\/uv|tiangolo\/[\w-]+)(?:[:@]|$)/;
const UNPRIVILEGED_BASES =
  /nonroot|unprivileged|rootless|^cgr\.dev\/chainguard\/|^(?:docker\.io\/)?bitnami\//;
const DEVELOPMENT =
  /(?:^|\/)(?:\.devcontainer|dev|development|docker-dev|test|ci)\/|(?:Dockerfile[.-](?:\w+[.-])?(?:dev|development|test|ci|e2e|local|debug|builder|bench)\w*$)|(?:(?:dev|test|ci)\.dockerfile$)/i;
const DROPS =
  /\b(?:gosu|su-exec|setpriv|chroot\s+--userspec|s6-setuidgid|runuser)\b|\bsu\s+-?\s*\w+\s+-[cs]\b/;

type Judgement = 'root' | 'user' | 'unknown';

/** A file that the container starts with may give privileges up, which the Dockerfile does not show. */
const dropsAtStart = (facts: Facts, file: Dockerfile): boolean => {
  if (file.instructions.some(({ argument }) => DROPS.test(argument))) return true;
  const starts = file.instructions
    .filter(({ keyword }) => keyword === 'ENTRYPOINT' || keyword === 'CMD')
    .map(({ argument }) => argument)
    .join(' ');
  return facts.documents.some(
    ({ name, text }) => name.endsWith('.sh') && starts.includes(name) && DROPS.test(text),
  );
};

const judgeFile = (facts: Facts, file: Dockerfile): { judgement: Judgement; line: number } => {
  const user = finalUser(file);
  const base = finalBase(file);
  const line = user?.line ?? file.stages.at(-1)?.line ?? 1;
  if (user)
    return {
      judgement: /^(?:root|0)(?::|$)/.test(user.name)
        ? dropsAtStart(facts, file)
          ? 'unknown'
          : 'root'
        : 'user',
      line,
    };
  const image = base?.image ?? '';
  if (UNPRIVILEGED_BASES.test(image)) return { judgement: 'user', line };
  if (!ROOT_BASES.test(image) || dropsAtStart(facts, file)) return { judgement: 'unknown', line };
  return { judgement: 'root', line };
};

const deployments = (facts: Facts): Place[] =>
  facts.kubernetes.flatMap(({ path, values }) => {
    const found = values.find(
      ({ keys, value }) => keys.at(-1) === 'runAsNonRoot' && value === 'true',
    );
    const document = facts.documents.find((candidate) => candidate.path === path);
    return found && document ? [placeInDocument(document, found.startLine)] : [];
  });

export const containerUser: Probe = {
  definition,
  detectors: [],
  judge(facts) {
    const files = facts.dockerfiles.filter(({ path }) => !DEVELOPMENT.test(path));
    const judged = files.map((file) => ({ file, ...judgeFile(facts, file) }));
    const place = ({ file, line }: (typeof judged)[number]): Place[] => {
      const document = facts.documents.find(({ path }) => path === file.path);
      return document ? [placeInDocument(document, line)] : [];
    };
    const of = (judgement: Judgement) =>
      judged.filter((entry) => entry.judgement === judgement).flatMap(place);
    const root = of('root');
    const user = [...of('user')];
    const forced = deployments(facts);
    if (root.length > 0 && forced.length > 0)
      return {
        outcome: 'partial',
        confidence: 'medium',
        message:
          'These images start as root; the deployment refuses that for some of its containers.',
        places: [...root, ...forced],
      };
    if (root.length > 0)
      return {
        outcome: user.length > 0 ? 'partial' : 'absent',
        message:
          'The final stage sets no user other than root: whoever breaks into the process has every right in its container.',
        places: root,
      };
    if (user.length > 0)
      return {
        outcome: 'present',
        message: 'The containers run as a user without privileges.',
        places: user,
      };
    if (judged.length > 0) return notVisible('The user is decided by the base image or at start.');
    return notVisible('No Dockerfile for running the application is in this tree.');
  },
};
