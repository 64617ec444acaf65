import { prioritySettingsSchema, type Weights, type WeightsPreview } from '@pitwall/contracts';
import {
  Button,
  FieldGrid,
  Loading,
  notify,
  PageHeader,
  Panel,
  Row,
  Skeleton,
  Stack,
} from '@pitwall/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { organizationKey } from '../../lib/api/keys.ts';
import { weightsQuery } from '../../lib/api/weights.ts';
import { ChangedMeanwhile } from '../../lib/forms/changed-meanwhile.tsx';
import { HeldButton, nothingChanged } from '../../lib/forms/held-button.tsx';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { FormNumber } from '../../lib/forms/number-field.tsx';
import { useVersionedForm } from '../../lib/forms/use-versioned-form.ts';
import { linkedWeights, readLinkedWeights } from '../../lib/linked-weights.ts';
import { Loaded } from '../../lib/loaded.tsx';
import { notifyTrouble } from '../../lib/notices.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { previewWeights, saveWeights } from './api/weights.ts';
import { PreviewPanel } from './components/preview-panel.tsx';

const route = getRouteApi('/signed-in/$organization/weights');

/** The numbers by which tasks are ordered, and what other numbers would move. */
export const WeightsPage = () => {
  const { slug, name, may } = useOrganization();
  const query = useQuery(weightsQuery(slug));
  return (
    <>
      <title>{`Weights · ${name} · Pitwall`}</title>
      <PageHeader
        title="Weights"
        detail={
          may('organization:update')
            ? 'How much each reason counts in the order of tasks. See what would move before you save.'
            : 'How much each reason counts in the order of tasks. Admins change these; you can try what other numbers would move.'
        }
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the weights">
            <Panel>
              <Skeleton count={6} />
            </Panel>
          </Loading>
        }
      >
        {(weights) => <WeightsForm weights={weights} />}
      </Loaded>
    </>
  );
};

const FIELDS = [
  ['gate.required', 'A required practice', '×', 'So many times its impact counts.'],
  ['gate.recommended', 'A recommended practice', '×', 'So many times its impact counts.'],
  ['urgency.perStage', 'Each stage that the load is past', '+', 'Is added to an urgency of 1.'],
  ['urgency.most', 'Urgency is at most', '×', 'So that one old gap does not hide all others.'],
  ['boost.perTie', 'Each symptom, incident or forecast break', '+', 'Is added to a weight of 1.'],
  ['boost.most', 'What is tied to it counts at most', '×', 'However much is tied to it.'],
  ['leastDays', 'Work counts as at least', 'days', 'So that tiny tasks do not win by size alone.'],
  ['daysPower', 'Days count to the power of', '', '0: not at all, 0.5: by their root, 1: in full.'],
  ['findOutDays', 'Finding out takes', 'days', 'For a practice that nobody has answered.'],
] as const;

const LABELS = Object.fromEntries(FIELDS.map(([field, label]) => [field, label]));

const WeightsForm = ({ weights }: { weights: Weights }) => {
  const { slug, may } = useOrganization();
  const linked = route.useSearch().try;
  const navigate = route.useNavigate();
  const link = (tried: string | undefined) => {
    void navigate({ search: { try: tried }, replace: true, resetScroll: false });
  };
  const queryClient = useQueryClient();
  const [preview, setPreview] = useState<WeightsPreview | null>(null);
  const [trying, setTrying] = useState(false);
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema: prioritySettingsSchema,
    saved: weights.priority,
    version: weights.version,
    fields: LABELS,
    readAgain: () => queryClient.invalidateQueries(weightsQuery(slug)),
    save: async (priority, version) => {
      const saved = await saveWeights(slug, { priority, version });
      form.reset(saved.priority);
      setPreview(null);
      link(undefined);
      await queryClient.invalidateQueries({ queryKey: organizationKey(slug) });
      notify({ title: 'Weights saved', detail: 'The order of every system follows in a moment.' });
    },
  });
  const look = form.handleSubmit(async (priority) => {
    setTrying(true);
    try {
      setPreview(await previewWeights(slug, { priority }));
      link(linkedWeights(priority));
    } catch (error) {
      notifyTrouble(error);
    } finally {
      setTrying(false);
    }
  });
  // A link to weights that are tried opens with what they would move.
  const begun = useRef(false);
  useEffect(() => {
    const tried = readLinkedWeights(linked);
    if (begun.current || tried === undefined) return;
    begun.current = true;
    form.reset({ ...weights.priority, ...tried }, { keepDefaultValues: true });
    void look();
  }, [form, linked, look, weights.priority]);
  return (
    <Stack>
      <Panel
        title="How tasks are ordered"
        detail="A task’s value is impact × gate × urgency × ties; its priority is that value ÷ its days to a power."
      >
        <form onSubmit={submit} noValidate>
          <Stack gap="medium">
            <FormTrouble trouble={trouble} />
            <ChangedMeanwhile {...changed} />
            <FieldGrid>
              {FIELDS.map(([field, label, unit, hint]) => (
                <FormNumber
                  key={field}
                  control={form.control}
                  name={field}
                  label={label}
                  {...(unit === '' ? {} : { unit })}
                  hint={hint}
                  step={0.1}
                  min={0}
                />
              ))}
            </FieldGrid>
            <Row>
              <Button busy={trying && 'Trying'} onClick={() => void look()}>
                See what would move
              </Button>
              <Button
                onClick={() => {
                  form.reset(weights.defaults, { keepDefaultValues: true });
                }}
              >
                Back to Pitwall’s numbers
              </Button>
              {may('organization:update') ? (
                <HeldButton
                  type="submit"
                  why={nothingChanged(form.formState.isDirty || busy)}
                  busy={busy && 'Saving'}
                >
                  Save
                </HeldButton>
              ) : null}
            </Row>
          </Stack>
        </form>
      </Panel>
      {preview === null ? null : <PreviewPanel preview={preview} />}
    </Stack>
  );
};
