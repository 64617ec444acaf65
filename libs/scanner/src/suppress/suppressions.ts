import type { Finding, Suppression, SuppressionReason } from '@pitwall/contracts';
import { SUPPRESSION_REASONS } from '@pitwall/contracts';
import picomatch from 'picomatch';
import type { Place } from '../collect/parsed-file.ts';
import type { Verdict } from '../probes/probe.ts';
import { PROJECT_FILE, type ProjectFile, type StatedRule } from './project-file.ts';

/** A comment in the source that suppresses a probe on its own line and the one after it. */
export interface SourceSuppression {
  path: string;
  line: number;
  probe: string;
  reason: SuppressionReason;
  because: string;
}

const MARK = 'pitwall-ignore';
const COMMENT =
  /pitwall-ignore[ \t]+([a-z][a-z0-9-]{0,80})(?:[ \t]+\(([a-z_]{1,40})\))?[ \t]*:?[ \t]*([^\n]{0,500})/;
const isReason = (text: string | undefined): text is SuppressionReason =>
  SUPPRESSION_REASONS.some((reason) => reason === text);

/** Suppressions in a text. One without a typed reason and a sentence is not obeyed, and said so. */
export const suppressionsIn = (
  path: string,
  text: string,
): { found: SourceSuppression[]; refused: { path: string; reason: string }[] } => {
  const found: SourceSuppression[] = [];
  const refused: { path: string; reason: string }[] = [];
  if (!text.includes(MARK)) return { found, refused };
  for (const [index, line] of text.split('\n').entries()) {
    const mark = line.lastIndexOf(MARK);
    if (mark < 0 || !/\/\/|#|--|\/\*|;/.test(line.slice(0, mark))) continue;
    const match = COMMENT.exec(line);
    const because = (match?.[3] ?? '')
      .trimEnd()
      .replace(/(?:\*\/|-->)$/, '')
      .trim();
    if (match?.[1] && isReason(match[2]) && because.length >= 5)
      found.push({ path, line: index + 1, probe: match[1], reason: match[2], because });
    else
      refused.push({
        path,
        reason: `line ${index + 1}: a suppression without one of the reasons (${SUPPRESSION_REASONS.join(', ')}) and a sentence is not obeyed`,
      });
  }
  return { found, refused };
};

const placeOf = (by: SourceSuppression | StatedRule): string => {
  const path = 'path' in by ? by.path : PROJECT_FILE;
  return by.line === undefined ? path : `${path}:${by.line}`;
};

const ACCUSING = new Set(['absent', 'partial']);

/** Applies what suppresses one probe to its verdict; gives what was suppressed. */
export const suppress = (
  probe: string,
  verdict: Verdict,
  project: ProjectFile,
  comments: readonly SourceSuppression[],
  today: string,
): { verdict: Verdict; suppressed: Suppression[] } => {
  if (!ACCUSING.has(verdict.outcome)) return { verdict, suppressed: [] };
  const suppressed: Suppression[] = [];
  const rules = project.suppress.filter(
    (rule) => rule.probe === probe && (rule.until === undefined || rule.until >= today),
  );
  const whole = rules.find(({ paths }) => paths === undefined);
  if (whole) {
    suppressed.push({
      probe,
      reason: whole.reason,
      because: whole.because,
      path: null,
      line: null,
      until: whole.until ?? null,
      statedIn: placeOf(whole),
    });
    return { verdict: hidden(whole.reason, whole.because), suppressed };
  }
  const own = comments.filter((comment) => comment.probe === probe);
  const covering = ({ path, startLine, endLine }: Place) => {
    const comment = own.find(
      (one) => one.path === path && one.line >= startLine - 1 && one.line <= endLine,
    );
    return comment ?? rules.find(({ paths = [] }) => picomatch.isMatch(path, paths, { dot: true }));
  };
  const places = verdict.places ?? [];
  const left = places.filter((place) => {
    const by = covering(place);
    if (by)
      suppressed.push({
        probe,
        reason: by.reason,
        because: by.because,
        path: place.path,
        line: place.startLine,
        until: 'until' in by ? (by.until ?? null) : null,
        statedIn: placeOf(by),
      });
    return !by;
  });
  const [first] = suppressed;
  if (!first) return { verdict, suppressed };
  if (left.length === 0) return { verdict: hidden(first.reason, first.because), suppressed };
  return { verdict: { ...verdict, places: left }, suppressed };
};

const hidden = (reason: string, because: string): Verdict => ({
  outcome: 'not_visible',
  message: `Suppressed (${reason}): ${because}`,
});

/** Findings that say that something is missing. */
export const isAccusing = ({ outcome }: Pick<Finding, 'outcome'>): boolean => ACCUSING.has(outcome);
