import type { Ecosystem } from '../../collect/manifests/declared.ts';

/** Operators that leave the last part that is written open: `~> 7.0` of a gem is any 7. */
const LAST_IS_OPEN = new Set(['~>', '~=']);

/**
 * The versions that a requirement allows, each as far as it is fixed: `~> 6.1.4` is 6.1, `^9.0|^10.0` is 9 and 10. Null
 * where nothing bounds it from above, which may long have moved on.
 */
export function allowedBy(ecosystem: Ecosystem, requirement: string): readonly string[] | null {
  const versions = requirement.split(/\|{1,2}/).map((part) => fixedBy(ecosystem, part.trim()));
  return versions.every((version) => version !== null) ? versions : null;
}

function fixedBy(ecosystem: Ecosystem, part: string): string | null {
  const match = /^(==|~>|~=|\^|~|=)?\s*v?(\d+(?:\.\d+)*)/.exec(part);
  const version = match?.[2];
  if (version === undefined) return null;
  const operator = match?.[1] ?? '';
  const parts = version.split('.');
  if (operator === '^') return parts[0] ?? null;
  // Composer's tilde is as a gem's; that of Python and npm fixes two parts.
  if (LAST_IS_OPEN.has(operator) || (operator === '~' && ecosystem === 'composer'))
    return parts.slice(0, Math.max(1, parts.length - 1)).join('.');
  return operator === '~' ? parts.slice(0, 2).join('.') : version;
}
