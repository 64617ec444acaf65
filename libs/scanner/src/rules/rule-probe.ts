import type { Facts } from '../collect/facts.ts';
import { LANGUAGES, STACK_OF_LANGUAGE, type Language } from '../collect/language.ts';
import type { Framework } from '../collect/web/frameworks.ts';
import type { Place } from '../collect/parsed-file.ts';
import type { Probe, ProbeDefinition, Seen } from '../probes/probe.ts';
import { frameworksOf } from '../probes/web-scope.ts';
import { signDetectors } from './code-signs.ts';
import { documentSigns } from './document-signs.ts';
import { ownMatcher, type MakeMatcher } from './matcher.ts';
import { withDefaults } from './rule-defaults.ts';
import type { Condition, Rule, RuleSource } from './rule-schema.ts';

const LISTED = 50;

/** Facts that a condition may ask for by name. */
const FACTS: Readonly<Record<string, (facts: Facts, languages: readonly Language[]) => boolean>> = {
  web: (facts, languages) => frameworksOf(facts, languages).length > 0,
  repository: ({ origin }) => origin === 'repository',
  kubernetes: ({ kubernetes }) =>
    kubernetes.some(
      ({ kind }) => kind === 'Deployment' || kind === 'StatefulSet' || kind === 'DaemonSet',
    ),
  compose: ({ composeServices }) => composeServices.length > 0,
  docker: ({ dockerfiles }) => dockerfiles.length > 0,
  terraform: ({ terraform }) => terraform.length > 0,
  ci: ({ pipelines }) => pipelines.length > 0,
  schema: ({ schemas }) => schemas.length > 0,
};

const factHolds = (name: string, facts: Facts, languages: readonly Language[]): boolean => {
  const [kind, argument] = name.slice(1).split(':');
  if (kind === 'framework') return facts.web.frameworks.has(argument as Framework);
  if (kind === 'stack') return facts.stacks.some((stack) => stack === argument);
  if (kind === 'language') return facts.languages.has(argument as Language);
  const fact = FACTS[kind ?? ''];
  if (!fact) throw new Error(`there is no fact "${name}"`);
  return fact(facts, languages);
};

const named = (condition: Condition): string[] =>
  typeof condition === 'string'
    ? [condition]
    : 'none' in condition
      ? []
      : Object.values(condition).flat().flatMap(named);

const facts = (condition: Condition): string[] =>
  typeof condition === 'string'
    ? condition.startsWith('@')
      ? [condition]
      : []
    : Object.values(condition).flat().flatMap(facts);

const check = (rule: Rule): void => {
  for (const { when } of rule.decide)
    for (const name of facts(when)) {
      const [kind = ''] = name.slice(1).split(':');
      if (!(kind in FACTS) && !['framework', 'stack', 'language'].includes(kind))
        throw new Error(`${rule.name}: there is no fact "${name}"`);
    }
};

/** Every regular expression of a rule, so that one that is refused is told before a scan. */
export const expressionsOf = ({ signs }: Rule): string[] =>
  Object.values(signs)
    .flatMap((sign) => [
      ...(sign.code ?? []).flatMap(({ regex, unless, within, notWithin }) => [
        regex,
        unless,
        within,
        notWithin,
      ]),
      ...(sign.lines ?? []).map(({ matches }) => matches),
      ...[sign.values ?? [], sign.objects ?? [], sign.services ?? []]
        .flat()
        .flatMap(({ is, not }) => [is, not]),
      ...(sign.services ?? []).flatMap(({ image, except }) => [image, except]),
      ...(sign.blocks ?? []).flatMap(({ types, has, lacks }) => [types, has, lacks]),
      ...(sign.instructions ?? []).map(({ matches }) => matches),
    ])
    .filter((expression) => expression !== undefined);

/** A probe of a rule whose fields are right, by regular expressions of the engine that is given. */
export const probeOf = (rule: Rule, matcher: MakeMatcher): Probe => {
  const { name, title, practice, looksFor, limits, stacks, outcomes } = rule;
  const definition: ProbeDefinition = { name, title, practice, looksFor, limits, stacks, outcomes };
  const known = new Map<string, ReturnType<MakeMatcher>>();
  const remembered: MakeMatcher = (source) => {
    const made = known.get(source) ?? matcher(source);
    known.set(source, made);
    return made;
  };
  const detectors = Object.entries(rule.signs).map(([sign, content]) => ({
    sign,
    detectors: signDetectors(sign, content, remembered),
  }));
  const languages = LANGUAGES.filter((language) =>
    stacks.some((stack) => stack === STACK_OF_LANGUAGE[language]),
  );
  check(rule);
  for (const expression of expressionsOf(rule)) remembered(expression);
  return {
    definition,
    detectors: detectors.flatMap((entry) => entry.detectors),
    judge(facts, seen: Seen) {
      const places = new Map<string, Place[]>();
      const placesOf = (sign: string): Place[] => {
        const before = places.get(sign);
        if (before) return before;
        const own = detectors.find((entry) => entry.sign === sign)?.detectors ?? [];
        const content = rule.signs[sign];
        const all = [
          ...own.flatMap((detector) => [...seen(detector.name)]),
          ...(content ? documentSigns(facts, content, remembered) : []),
        ];
        places.set(sign, all);
        return all;
      };
      const holds = (condition: Condition): boolean => {
        if (typeof condition === 'string')
          return condition.startsWith('@')
            ? factHolds(condition, facts, languages)
            : placesOf(condition).length > 0;
        if ('all' in condition) return condition.all.every(holds);
        if ('any' in condition) return condition.any.some(holds);
        return !condition.none.some(holds);
      };
      const decision = rule.decide.find(({ when }) => holds(when));
      if (!decision) return { outcome: 'not_visible', message: rule.otherwise };
      const shown = decision.places ?? named(decision.when).filter((sign) => !sign.startsWith('@'));
      const all = shown.flatMap(placesOf);
      return {
        outcome: decision.outcome,
        message: decision.message.replaceAll('{count}', String(all.length)),
        places: all.slice(0, LISTED),
        ...(decision.confidence ? { confidence: decision.confidence } : {}),
      };
    },
  };
};

/** Makes a probe of a rule that ships with the scanner: a test parses each of them, so that no start has to. */
export const shippedRuleProbe = (source: RuleSource): Probe =>
  probeOf(withDefaults(source), ownMatcher);

/**
 * A probe of code that a rule completes: the rule's verdict counts where the probe can say nothing, which
 * is how a probe written for some stacks learns others.
 */
export const extended = (probe: Probe, rule: Probe): Probe => ({
  definition: {
    ...probe.definition,
    looksFor: `${probe.definition.looksFor} ${rule.definition.looksFor}`,
    limits: `${probe.definition.limits} ${rule.definition.limits}`,
    stacks: [...new Set([...probe.definition.stacks, ...rule.definition.stacks])],
    outcomes: { ...rule.definition.outcomes, ...probe.definition.outcomes },
  },
  detectors: [
    ...probe.detectors,
    ...rule.detectors.map((detector) => ({ ...detector, name: `rule-${detector.name}` })),
  ],
  ...(probe.textDetectors ? { textDetectors: probe.textDetectors } : {}),
  judge(facts, seen) {
    const own = probe.judge(facts, seen);
    if (own.outcome !== 'not_visible' && own.outcome !== 'not_applicable') return own;
    const other = rule.judge(facts, (name) => seen(`rule-${name}`));
    return other.outcome === 'not_visible' || other.outcome === 'error' ? own : other;
  },
});
