import type { Finding } from '@pitwall/contracts';
import { DEFAULT_SETTINGS } from '@pitwall/readiness';
import type { NewestScan } from '@pitwall/server-evidence';
import { smallCatalogue } from '@pitwall/testing';
import { describe, expect, it } from 'vitest';
import type { AnswerRow } from '../answers/answer-row.ts';
import { daysFromNow, NOW, sampleAnswer } from '../testing/sample-answers.ts';
import { overviewOf, readAssessment, type ReadAssessmentInput } from './read-assessment.ts';

const finding = (practice: string, given: Partial<Finding> = {}): Finding => ({
  probe: 'a-probe',
  practice,
  outcome: 'absent',
  confidence: 'high',
  suggests: 'absent',
  message: 'Seen.',
  locations: [],
  total: 0,
  ...given,
});
const scan = (...findings: Finding[]): NewestScan => ({
  scan: {
    id: 'scan',
    systemId: 'system',
    reportId: 'report',
    digest: '',
    kind: 'code',
    repository: null,
    tool: 'pitwall 0.1',
    commit: 'c0ffee',
    branch: null,
    modified: false,
    stacks: [],
    files: 1,
    skipped: 0,
    suppressed: 0,
    scannedAt: daysFromNow(-1),
    receivedAt: daysFromNow(-1),
  },
  findings,
  scanOf: new Map(),
});
const read = (given: Partial<ReadAssessmentInput> = {}) =>
  readAssessment({
    catalogue: smallCatalogue(),
    components: [],
    reading: {
      facts: { kind: 'service', stack: ['node'], databases: [], instances: null, figures: {} },
      activeSymptoms: [],
      incidents: [],
      declaredStage: 're-architecture',
    },
    answers: new Map(),
    newestScan: null,
    settings: DEFAULT_SETTINGS,
    names: new Map([['person', 'Ana']]),
    now: NOW,
    ...given,
  });
const item = (practice: string, given: Partial<ReadAssessmentInput>) => {
  const found = read(given).items.find((one) => one.practice === practice);
  if (!found) throw new Error(`${practice} is not there`);
  return found;
};
const answers = (...rows: [string, AnswerRow][]) => new Map(rows);

describe('readAssessment', () => {
  it('shows every practice, and asks for those that nobody has looked at', () => {
    const assessment = read();
    expect(assessment.items.map(({ practice }) => practice)).toEqual(
      smallCatalogue()
        .practices.map(({ id }) => id)
        .sort(),
    );
    expect(assessment.items.every(({ answer, suggestion }) => !answer && !suggestion)).toBe(true);
    expect(assessment.askNext.map(({ practice }) => practice)).toContain('DB-05');
    expect(overviewOf(assessment)).toMatchObject({
      unanswered: 6,
      contradictions: 0,
      acceptable: 0,
    });
  });

  it('counts a contradicted practice as unanswered, in both directions', () => {
    const newestScan = scan(
      finding('DB-05'),
      finding('SE-03', { outcome: 'present', suggests: 'in_place' }),
    );
    const given = {
      newestScan,
      answers: answers(
        sampleAnswer('DB-05', { state: 'in_place' }),
        sampleAnswer('SE-03', { state: 'absent' }),
      ),
    };
    for (const practice of ['DB-05', 'SE-03']) {
      expect(item(practice, given)).toMatchObject({
        contradiction: true,
        standing: { standing: 'unanswered', unansweredBecause: 'contradicted' },
      });
    }
    expect(overviewOf(read(given)).contradictions).toBe(2);
  });

  it('lets a person settle it, until a scan says something else', () => {
    const answer = sampleAnswer('DB-05', { state: 'in_place', againstLevel: 'absent' });
    expect(
      item('DB-05', { newestScan: scan(finding('DB-05')), answers: answers(answer) }),
    ).toMatchObject({
      contradiction: false,
      standing: { standing: 'met' },
    });
    const changed = scan(finding('DB-05', { outcome: 'partial', suggests: 'partial' }));
    expect(item('DB-05', { newestScan: changed, answers: answers(answer) }).contradiction).toBe(
      true,
    );
  });

  it('compares an accepted risk by its real level', () => {
    const answer = sampleAnswer('DB-05', { state: 'accepted_risk', level: 'absent' });
    const newestScan = scan(finding('DB-05', { outcome: 'present', suggests: 'in_place' }));
    expect(item('DB-05', { newestScan, answers: answers(answer) }).contradiction).toBe(true);
  });

  it('offers only confident suggestions that nobody has answered', () => {
    const findings = [
      finding('DB-05'),
      finding('MO-01', { confidence: 'medium' }),
      finding('SE-03', { suggests: null, outcome: 'not_visible' }),
      finding('RL-01'),
      finding('ST-02'),
    ];
    const given = {
      newestScan: scan(...findings),
      answers: answers(
        sampleAnswer('RL-01', { state: 'absent' }),
        sampleAnswer('ST-02', { state: 'not_assessed' }),
      ),
    };
    expect(read(given).acceptable).toBe(2);
    expect(item('DB-05', given).suggestion).toMatchObject({ level: 'absent', commit: 'c0ffee' });
    expect(item('SE-03', given).suggestion).toMatchObject({ level: null });
  });

  it('waits for a second person where one must agree', () => {
    const away = (practice: string, approvedAt: Date | null) =>
      item(practice, {
        answers: answers(sampleAnswer(practice, { state: 'not_applicable', approvedAt })),
      });
    expect(away('DB-05', null)).toMatchObject({
      answer: { awaitsApproval: true },
      standing: { standing: 'unanswered' },
    });
    expect(away('DB-05', NOW)).toMatchObject({
      answer: { awaitsApproval: false },
      standing: { standing: 'not_applicable' },
    });
    expect(away('SE-03', null)).toMatchObject({ answer: { awaitsApproval: false } });
    const riskExpiresAt = daysFromNow(10);
    const risk = sampleAnswer('DB-05', { state: 'accepted_risk', level: 'absent', riskExpiresAt });
    expect(item('DB-05', { answers: answers(risk) }).answer).toMatchObject({
      awaitsApproval: true,
      answeredBy: 'Ana',
      approvedBy: null,
    });
  });

  it('asks nobody to agree that a practice does not apply to what the system is', () => {
    const website = item('RL-03', {
      answers: answers(sampleAnswer('RL-03', { state: 'not_applicable' })),
      reading: {
        facts: { kind: 'website', stack: [], databases: [], instances: null, figures: {} },
        activeSymptoms: [],
        incidents: [],
        declaredStage: null,
      },
    });
    expect(website).toMatchObject({
      answer: { awaitsApproval: false },
      standing: { standing: 'not_applicable', applicability: 'condition_false' },
    });
  });
});
