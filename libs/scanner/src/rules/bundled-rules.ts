import { parse } from 'yaml';
import type { Probe } from '../probes/probe.ts';
import { ruleProbe } from './rule-probe.ts';
import { ruleSchema, type RuleSource } from './rule-schema.ts';

const FILES = import.meta.glob<string>('../../rules/*.rule.yaml', {
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

/** The rules that ship with the scanner, by path. */
export const bundledRules = (): BundledRule[] =>
  Object.entries(FILES)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, yaml]) => {
      const source = parse(yaml) as RuleSource;
      try {
        return {
          path,
          probe: ruleProbe(source),
          completes: ruleSchema.parse(source).extends ?? null,
        };
      } catch (error) {
        throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        });
      }
    });
