import type { Probe } from '../probes/probe.ts';
import { shippedRuleProbe } from './rule-probe.ts';
import type { RuleSource } from './rule-schema.ts';
import { shippedYaml } from './shipped-yaml.ts';

const FILES = import.meta.glob('../../rules/*.rule.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface BundledRule {
  path: string;
  probe: Probe;
  /** The probe that it completes, or null. */
  completes: string | null;
}

/** What stands in the files of the rules that ship with the scanner, by path. */
export const ruleSources = (): { path: string; source: RuleSource }[] =>
  Object.entries(FILES)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, file]) => ({ path, source: shippedYaml(file) as RuleSource }));

/** The rules that ship with the scanner, by path. */
export const bundledRules = (): BundledRule[] =>
  ruleSources().map(({ path, source }) => {
    try {
      return { path, probe: shippedRuleProbe(source), completes: source.extends ?? null };
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
