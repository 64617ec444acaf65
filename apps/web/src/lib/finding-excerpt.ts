import type { Finding, Location } from '@pitwall/contracts';
import type { CodeExcerptProps } from '@pitwall/ui';

/** A place in code as it is shown: with its lines, those at fault marked where they are. */
export const excerptAt = (
  location: Location,
  finding: Pick<Finding, 'outcome' | 'message'>,
  commit: string | null,
  href?: string | null,
): CodeExcerptProps => {
  const atFault = finding.outcome === 'absent' || finding.outcome === 'partial';
  const lines = location.snippet.split('\n').length;
  const last = Math.min(location.endLine, location.startLine + lines - 1);
  return {
    path: location.path,
    startLine: location.startLine,
    code: location.snippet,
    // Where the whole excerpt is meant, marking every line would mark none.
    marked:
      atFault && last - location.startLine < 2
        ? Array.from(
            { length: last - location.startLine + 1 },
            (_, line) => location.startLine + line,
          )
        : [],
    markedAs: finding.message,
    ...(commit === null ? {} : { commit }),
    ...(href ? { href } : {}),
  };
};

/** The first place that a suggestion points at; null when it points at none. */
export const excerptOf = (
  suggestion: { findings: readonly Finding[]; commit: string | null } | null,
): CodeExcerptProps | null => {
  for (const finding of suggestion?.findings ?? []) {
    const [location] = finding.locations;
    if (location !== undefined) return excerptAt(location, finding, suggestion?.commit ?? null);
  }
  return null;
};
