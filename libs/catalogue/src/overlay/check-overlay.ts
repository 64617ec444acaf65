import {
  type Catalogue,
  type CatalogueOverlay,
  isBottomless,
  isOwnPractice,
  OVERLAY_LENGTH,
  overlaySchema,
} from '@pitwall/contracts';
import type { CatalogueFile, FileProblem } from '../catalogue-file.ts';
import { checkCatalogue } from '../check-catalogue.ts';
import type { CatalogueProblem } from '../checks/problem.ts';
import { textsOf } from '../checks/words.ts';
import { lineFinder, parseYaml } from '../parse-yaml.ts';
import { applyOverlay } from './apply-overlay.ts';
import { entryOf, type Place } from './overlay-places.ts';

export type CheckedOverlay =
  | { ok: true; overlay: CatalogueOverlay; catalogue: Catalogue }
  | { ok: false; problems: FileProblem[] };

/** More problems than these nobody reads; the first ones are told. */
const MOST_PROBLEMS = 200;

/** Characters that no text needs: controls, and those that turn the direction of what follows. */
const HIDDEN_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Of one text: ten times the longest of the catalogue. What stands in every export and issue is read again each time. */
const LONGEST_TEXT = 20_000;

interface Finding {
  rule: string;
  message: string;
  at: Place;
}

const hiddenCharacters = (overlay: CatalogueOverlay): Finding[] =>
  textsOf(overlay)
    .filter(({ text }) => HIDDEN_CHARACTERS.test(text))
    .map(({ path }) => ({
      rule: 'hidden-characters',
      message: `${path} holds control characters or marks that turn the text's direction`,
      at: path.split('.'),
    }));

const endless = (overlay: CatalogueOverlay): Finding[] =>
  textsOf(overlay).flatMap(({ path, text }) => {
    const at = path.split('.');
    if (text.length > LONGEST_TEXT) {
      const message = `${path} has ${text.length} characters, at most ${LONGEST_TEXT} are allowed`;
      return [{ rule: 'too-long', message, at }];
    }
    return at.at(-1) !== 'code' && isBottomless(text)
      ? [
          {
            rule: 'too-deep',
            message: `${path} nests quotes, lists or emphasis without an end`,
            at,
          },
        ]
      : [];
  });

const references = (base: Catalogue, overlay: CatalogueOverlay): Finding[] => {
  const known = new Set(base.practices.map(({ id }) => id));
  const seen = new Set<string>();
  return (['add', 'change', 'hide'] as const).flatMap((list) =>
    overlay[list].flatMap((entry, index): Finding[] => {
      const at = [list, index, 'id'];
      if (seen.has(entry.id)) {
        return [{ rule: 'overlay-twice', message: `${entry.id} stands in it twice`, at }];
      }
      seen.add(entry.id);
      if (list === 'add') return [];
      if (!known.has(entry.id)) {
        return [
          {
            rule: 'overlay-unknown',
            message: `${entry.id} is not in the catalogue ${base.version}`,
            at,
          },
        ];
      }
      const says = Object.keys(entry).some((key) => key !== 'id' && key !== 'because');
      return list === 'change' && !says
        ? [{ rule: 'overlay-nothing', message: `${entry.id} is changed in nothing`, at }]
        : [];
    }),
  );
};

const keyOf = ({ rule, subject, message }: CatalogueProblem): string =>
  `${rule} ${subject} ${message}`;

/** What the catalogue breaks with the overlay and not without it. */
const wholeProblems = (
  base: Catalogue,
  overlay: CatalogueOverlay,
  effective: Catalogue,
): Finding[] => {
  const found = checkCatalogue(effective, []).filter(
    ({ rule, subject }) => rule !== 'id-fits-topic' || !isOwnPractice(subject),
  );
  if (found.length === 0) return [];
  const before = new Set(checkCatalogue(base, []).map(keyOf));
  return found
    .filter((problem) => !before.has(keyOf(problem)))
    .map((problem) => {
      const { at, own } = entryOf(base, overlay, problem);
      const hides = at[0] === 'hide' ? '; this overlay hides what that needs' : '';
      return {
        rule: problem.rule,
        message: `${own ? '' : `${problem.subject} `}${problem.message}${hides}`,
        at,
      };
    });
};

/**
 * Checks an overlay by every rule of the catalogue that it stands over. A problem names file, line and
 * rule; with one, nothing of the overlay counts. Its size, its expressions and its aliases are bounded.
 */
export const checkOverlay = (
  text: string,
  base: Catalogue,
  name = 'overlay.yaml',
): CheckedOverlay => {
  const file: CatalogueFile = { path: name, text };
  if (text.length > OVERLAY_LENGTH) {
    const message = `it has ${text.length} characters, at most ${OVERLAY_LENGTH} are allowed`;
    return { ok: false, problems: [{ file: name, line: 1, rule: 'too-large', message }] };
  }
  const parsed = parseYaml(file, overlaySchema);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.slice(0, MOST_PROBLEMS) };
  const overlay = parsed.value;
  const catalogue = applyOverlay(base, overlay);
  const own = [...hiddenCharacters(overlay), ...endless(overlay), ...references(base, overlay)];
  const findings = [...own, ...(own.length > 0 ? [] : wholeProblems(base, overlay, catalogue))];
  if (findings.length === 0) return { ok: true, overlay, catalogue };
  const lineOf = lineFinder(text);
  return {
    ok: false,
    problems: findings
      .slice(0, MOST_PROBLEMS)
      .map(({ rule, message, at }) => ({ file: name, line: lineOf(at), rule, message }))
      .sort((a, b) => a.line - b.line),
  };
};
