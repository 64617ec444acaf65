import type { Stack as StackName } from '@pitwall/contracts';
import { Panel } from '@pitwall/ui';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { STACK_WORDS } from '../../../lib/system-words.ts';
import { effortWords } from '../effort-words.ts';
import styles from './glance.module.css';

const EVIDENCE: Record<FullPractice['attest']['evidence'], string> = {
  url: 'A link',
  finding: 'A finding of a scan',
  url_or_finding: 'A link or a finding of a scan',
  note: 'A note',
};

const SKILLS = [
  '',
  'anyone of the team',
  'most of the team',
  'an experienced engineer',
  'someone who has done it before',
  'a specialist',
];

/** The facts of a practice in one place. */
export const Glance = ({ practice, stage }: { practice: FullPractice; stage: string }) => {
  const { effort, attest, trigger, moves } = practice;
  const stacks = Object.entries(effort.stacks) as [StackName, { low: number; high: number }][];
  return (
    <Panel title="At a glance">
      <dl className={styles.facts}>
        <div>
          <dt>Stage</dt>
          <dd>{`${stage}, ${practice.gate}`}</dd>
        </div>
        {trigger === undefined ? null : (
          <div>
            <dt>Due earlier when</dt>
            <dd>{trigger.says}</dd>
          </div>
        )}
        <div>
          <dt>Impact</dt>
          <dd>{`${practice.impact} of 5`}</dd>
        </div>
        <div>
          <dt>Effort</dt>
          <dd>
            {`${effortWords(effort)}, likely ${effort.likely}; ${SKILLS[effort.skills] ?? ''}`}
            {stacks.map(([stack, range]) => (
              <div key={stack}>{`${STACK_WORDS[stack]}: ${effortWords(range)}`}</div>
            ))}
          </dd>
        </div>
        <div>
          <dt>Proof</dt>
          <dd>{`${EVIDENCE[attest.evidence]}, good for ${attest.days} days`}</dd>
        </div>
        {practice.applies_when === undefined ? null : (
          <div>
            <dt>Applies when</dt>
            <dd>
              {practice.appliesWhenSays ?? 'its condition holds'}
              <details className={styles.rule}>
                <summary>As a rule</summary>
                <code>{practice.applies_when}</code>
              </details>
            </dd>
          </div>
        )}
        {moves.map((move) => (
          <div key={move.component}>
            <dt>In the forecast</dt>
            <dd>
              {move.assumption}
              <div>
                <code>{move.component}</code>
                {factorWords(move)}
              </div>
            </dd>
          </div>
        ))}
        {practice.lifecycle === 'stable' ? null : (
          <div>
            <dt>Status</dt>
            <dd>{practice.lifecycle}</dd>
          </div>
        )}
        <div>
          <dt>Revision</dt>
          <dd>{`${practice.revision}, catalogue ${practice.catalogueVersion}`}</dd>
        </div>
      </dl>
    </Panel>
  );
};

/** What the forecast takes: ": limit × 1.5 to 4"; factors of 1 change nothing and are left out. */
const factorWords = ({
  limit_factor: limit,
  demand_factor: demand,
}: FullPractice['moves'][number]): string => {
  const words = (name: string, [low, , high]: readonly number[]): string[] =>
    low === 1 && high === 1 ? [] : [`${name} × ${low === high ? `${low}` : `${low} to ${high}`}`];
  const parts = [...words('limit', limit), ...words('demand', demand)];
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
};
