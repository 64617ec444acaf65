import { ANSWER_WORDS, OutsideLink, Panel, Prose, Stack } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { FullPractice } from '../../../lib/api/practice.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { answerDetailQuery } from '../api/answer-detail.ts';
import { whatIsThere } from '../model/what-is-there.ts';
import { sentenceCase } from '../../../lib/sentence-case.ts';
import { FindingEvidence } from './finding-evidence.tsx';

/** What is known of one practice of a system today, with the places in its code: what its task has to change. */
export const WhatIsTherePanel = ({
  system,
  repositories,
  practice,
  loading,
}: {
  system: string;
  repositories: readonly string[];
  practice: FullPractice;
  loading: ReactNode;
}) => {
  const { slug } = useOrganization();
  const { data, isError } = useQuery(answerDetailQuery(slug, system, practice.id));
  // The task is whole without it.
  if (data === undefined) return isError ? null : loading;
  const { said, level, findings, commit, given } = whatIsThere(data);
  if (said === null && findings.length === 0 && given.length === 0) return null;
  return (
    <Panel title="What is there now">
      <Stack gap="medium">
        <Prose>
          {level === null ? null : (
            <p>
              <strong>{sentenceCase(ANSWER_WORDS[level])}.</strong>{' '}
              {practice.question.levels[level]}
            </p>
          )}
          {said === null ? null : <p>{said}</p>}
        </Prose>
        {findings.map((finding) => (
          <FindingEvidence
            key={finding.probe}
            finding={finding}
            commit={commit}
            repositories={repositories}
          />
        ))}
        {given.map(({ id, note, url }) => (
          <Prose key={id}>
            {note === null ? null : <p>{note}</p>}
            {url === null ? null : (
              <p>
                <OutsideLink href={url}>{url}</OutsideLink>
              </p>
            )}
          </Prose>
        ))}
      </Stack>
    </Panel>
  );
};
