import type { TextDetector } from '../../collect/look.ts';
import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import { endingOf } from '../../collect/language.ts';
import { placeIn, type Place, type Sighting } from '../../collect/parsed-file.ts';
import { REDACTED } from '../../report/redact.ts';
import type { Probe } from '../probe.ts';
import { definition } from './definition.ts';

/** Loaded when a text first holds a mark: most trees have none, and every start would wait for it. */
const linter = async () => {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  const id = '@secretlint/secretlint-rule-preset-recommend';
  return { lintSource, config: { rules: [{ id, rule: creator, rules: [] }] } };
};

/** Credentials inside an address are often an example; these words tell. */
const ADDRESS_RULE = /basicauth|database-connection-string/;
const EXAMPLE =
  /:\/\/(?:[^/@\s]*:)?(?:<|\$|\{|%|\*|x{2,}|\.{2,}|your|user|pass|pwd|secret|changeme|example|test|foo|bar|dummy|postgres|root|admin|guest|mysql|mongo)|@(?:localhost|127\.|0\.0\.0\.0|\[::1\]|host\b|hostname|example\.|[\w.-]*\.example\b|db\b|postgres\b|mysql\b|mongo\w*\b|redis\b|database\b|rabbitmq\b|server\b|proxy\b)/i;
const COMMENT = /^\s*(?:\/\/|#|\*|\/\*|<!--|--|;)/;

/**
 * One of these stands in every text that some rule of the preset would report. Most files hold none, and
 * secretlint keeps a record of each file that it reads, so that many files cost more than their sum.
 */
const MARKS =
  /PRIVATE KEY|private_key|\b(?:A3T|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA)[A-Z0-9]|aws|gh[pousr]_|github_pat_|lin_(?:api|oauth)|npm_|_auth|(?<![a-z])sk-|\bSG\.|shp(?:at|ca|pa|ss)_|xox|xapp|hooks\.slack\.com|ops_eyJ|\bA3-|:\/\/[^\s:@/]{0,100}:[^\s@]{1,200}@|\b(?:mongodb|postgres|mysql|mariadb|redis)[\w+]*:\/\//i;

/** A certificate for one's own machine guards nothing: it is made to be shared. */
const OWN_MACHINE = /(?:^|\/)[\w.-]*localhost[\w.-]*\.(?:pem|key|crt|cert)$/i;

/** Reads one text; what secretlint says is kept by line, its values are not. */
const find = async (path: string, text: string, role: string): Promise<Sighting[]> => {
  if (role === 'test' || role === 'example' || role === 'documentation') return [];
  if (OWN_MACHINE.test(path) || !MARKS.test(text)) return [];
  const { lintSource, config } = await linter();
  const result = await lintSource({
    source: { content: text, filePath: `/${path}`, ext: `.${endingOf(path)}`, contentType: 'text' },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  const lines = text.split(/\r?\n/);
  return result.messages.flatMap(({ ruleId, loc, range }) => {
    const line = lines[loc.start.line - 1] ?? '';
    const address = ADDRESS_RULE.test(ruleId);
    if (address && (EXAMPLE.test(text.slice(range[0], range[1])) || COMMENT.test(line))) return [];
    const last = Math.min(loc.end.line, loc.start.line + 1);
    const place = placeIn(path, lines, loc.start.line, last);
    // secretlint knows more forms of secrets than the redaction of snippets does.
    const hidden = text.slice(0, range[0]) + REDACTED + text.slice(range[1]);
    const shown = hidden.split(/\r?\n/)[loc.start.line - 1] ?? REDACTED;
    const rule = ruleId.replace(/^@secretlint\/secretlint-rule-/, '');
    return [{ ...place, shown, data: { rule, address } }];
  });
};

const secrets: TextDetector = { name: 'secrets', find };

const SCANNER =
  /\b(?:gitleaks|trufflehog|detect-secrets|secretlint|ggshield|git-secrets|whispers)\b/;

const scanners = (facts: Facts): Place[] =>
  facts.documents
    .filter(
      ({ path, role }) =>
        role !== 'test' &&
        role !== 'example' &&
        (facts.pipelines.some((pipeline) => pipeline.path === path) ||
          /^\.pre-commit-config\.ya?ml$/.test(path)),
    )
    .flatMap((document) => {
      const index = document.text
        .split(/\r?\n/)
        .findIndex((line) => SCANNER.test(line) && !COMMENT.test(line));
      return index < 0 ? [] : [placeInDocument(document, index + 1)];
    });

export const secretsInCode: Probe = {
  definition,
  detectors: [],
  textDetectors: [secrets],
  judge(facts, seen) {
    const found = seen('secrets');
    if (found.length > 0) {
      const kinds = [...new Set(found.map(({ data }) => String(data['rule'])))].join(', ');
      return {
        outcome: 'absent',
        confidence: found.every(({ data }) => data['address'] === true) ? 'medium' : 'high',
        message: `Secrets are in the code (${kinds}). Whoever has the repository has them: withdraw them, then take them out.`,
        places: found,
      };
    }
    const scanned = scanners(facts);
    if (scanned.length > 0)
      return {
        outcome: 'present',
        confidence: 'medium',
        message:
          'No secret of a known form was found, and a scanner looks for them at every change.',
        places: scanned,
      };
    return {
      outcome: 'present',
      message:
        'No secret of a known form was found in the files as they are now. The history was not looked at.',
    };
  },
};
