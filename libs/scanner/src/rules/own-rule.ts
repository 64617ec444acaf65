import { parse as parseYaml } from 'yaml';
import type { Probe } from '../probes/probe.ts';
import { boundedMatcher } from './bounded-matcher.ts';
import { probeOf } from './rule-probe.ts';
import { ruleSchema } from './rule-schema.ts';

/**
 * A rule from YAML, as an organization writes its own. Its regular expressions are of RE2. Throws a ZodError
 * that names the field at fault.
 */
export const parseRule = (yaml: string): Probe =>
  probeOf(ruleSchema.parse(parseYaml(yaml, { maxAliasCount: 0 })), boundedMatcher);
