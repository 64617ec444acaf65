import {
  TRACKER_NAMES,
  TRACKER_PRIORITY_LEVELS,
  type TrackerOffers,
  type TrackerPriorityLevel,
  type TrackerProvider,
  trackerDefinition,
} from '@pitwall/contracts';
import { Select } from '@pitwall/ui';
import { useId } from 'react';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import type { MappingForm } from '../model/mapping-form.ts';

const LEVEL_WORDS: Record<TrackerPriorityLevel, string> = {
  urgent: 'Of impact 5',
  high: 'Of impact 4',
  medium: 'Of impact 3, and of your own tasks',
  low: 'Of less impact',
};
const UNCHOSEN = { urgent: '', high: '', medium: '', low: '' };

/** What priorities are called there; begun with what the tracker usually calls them. */
export const PriorityFields = ({
  form,
  provider,
  offers,
}: {
  form: MappingForm;
  provider: TrackerProvider;
  offers: TrackerOffers | undefined;
}) => {
  const id = useId();
  const chosen = form.watch('mapping.priorities');
  const isLabel = trackerDefinition(provider).priorityIs === 'label';
  return (
    <>
      <Select
        label="Priority"
        value={chosen === null ? 'none' : 'impact'}
        options={[
          { value: 'none', label: isLabel ? 'None' : `Left to ${TRACKER_NAMES[provider]}` },
          {
            value: 'impact',
            label: isLabel
              ? 'A label, by the impact of the practice'
              : 'By the impact of the practice',
          },
        ]}
        onValueChange={(value) => {
          const names = value === 'none' ? null : (offers?.usualPriorities ?? UNCHOSEN);
          form.setValue('mapping.priorities', names, { shouldDirty: true });
        }}
      />
      {chosen === null
        ? null
        : TRACKER_PRIORITY_LEVELS.map((level) =>
            isLabel ? (
              <FormText
                key={level}
                control={form.control}
                name={`mapping.priorities.${level}`}
                label={LEVEL_WORDS[level]}
                autoComplete="off"
                list={id}
              />
            ) : (
              <FormSelect
                key={level}
                control={form.control}
                name={`mapping.priorities.${level}`}
                label={LEVEL_WORDS[level]}
                options={choicesWith(chosen[level], offers?.priorities ?? [])}
              />
            ),
          )}
      <datalist id={id}>
        {(offers?.labels ?? []).map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
};

/** What was chosen once stays a choice, though the tracker no longer offers it or does not answer. */
const choicesWith = (
  chosen: string,
  offered: readonly string[],
): { value: string; label: string }[] =>
  [...new Set([...offered, ...(chosen === '' ? [] : [chosen])])].map((name) => ({
    value: name,
    label: name,
  }));
