import {
  changeNotificationPreferencesSchema,
  type MailCadence,
  NOTIFICATION_KIND_NAMES,
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationPreferences,
} from '@pitwall/contracts';
import {
  Checkbox,
  ErrorPanel,
  FieldStack,
  NoticeBar,
  notify,
  Panel,
  Select,
  TextField,
} from '@pitwall/ui';
import { useId, useState } from 'react';
import { HeldButton, nothingChanged } from '../../../lib/forms/held-button.tsx';
import { useUnsaved } from '../../../lib/forms/use-unsaved.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { timeZones } from '../../../lib/time-zones.ts';
import { useChangePreferences } from '../api/preferences.ts';
import styles from './preferences-form.module.css';

const CADENCES: readonly { value: MailCadence; label: string }[] = [
  { value: 'at_once', label: 'Mail at once' },
  { value: 'daily', label: 'Mail of the day' },
  { value: 'weekly', label: 'Mail of the week' },
  { value: 'off', label: 'No mail' },
];
const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({ value: String(index + 1), label }),
);

const NIGHT = { from: 22 * 60, until: 7 * 60 };

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (clock: string): number | null => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
};

export const PreferencesForm = ({ preferences }: { preferences: NotificationPreferences }) => {
  const { slug } = useOrganization();
  const { effectiveTimeZone, mailDelivered, ...kept } = preferences;
  const [draft, setDraft] = useState(kept);
  const save = useChangePreferences(slug);
  const zones = useId();
  const dirty = JSON.stringify(draft) !== JSON.stringify(kept);
  useUnsaved(dirty && !save.isPending);
  const parsed = changeNotificationPreferencesSchema.safeParse(draft);
  const faults = new Set(parsed.error?.issues.map(({ path }) => path[0]));
  const choose = (kind: NotificationKind, change: { app?: boolean; mail?: MailCadence }): void => {
    const choices = { ...draft.choices, [kind]: { ...draft.choices[kind], ...change } };
    setDraft({ ...draft, choices });
  };
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (parsed.success)
          save.mutate(parsed.data, {
            onSuccess: () => {
              notify({ title: 'Choices saved' });
            },
          });
      }}
    >
      {mailDelivered ? null : (
        <NoticeBar signal="disputed" title="This Pitwall sends no mail.">
          Choices about mails count once it does.
        </NoticeBar>
      )}
      <Panel title="What you are told" flush>
        <p aria-hidden="true" className={styles.head}>
          <span>In the app</span>
          <span>By mail</span>
        </p>
        <ul className={styles.kinds}>
          {NOTIFICATION_KIND_NAMES.map((kind) => (
            <li key={kind} className={styles.kind}>
              <span className={styles.title}>{NOTIFICATION_KINDS[kind].title}</span>
              <div className={styles.app}>
                <Checkbox
                  label="In the app"
                  aria-label={`In the app: ${NOTIFICATION_KINDS[kind].title}`}
                  checked={draft.choices[kind].app}
                  onCheckedChange={(app) => {
                    choose(kind, { app });
                  }}
                />
              </div>
              <Select
                label={`Mail: ${NOTIFICATION_KINDS[kind].title}`}
                hideLabel
                options={CADENCES}
                value={draft.choices[kind].mail}
                disabled={!draft.mail}
                onValueChange={(mail) => {
                  choose(kind, { mail });
                }}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title="Mails">
        <FieldStack>
          <Checkbox
            label="Mails about what happens here"
            hint="Without it none comes, whatever is chosen above. Mails about your account are apart."
            checked={draft.mail}
            onCheckedChange={(mail) => {
              setDraft({ ...draft, mail });
            }}
          />
          <Select
            label="Mails of the day and of the week come at"
            options={HOURS}
            value={String(draft.digestHour)}
            onValueChange={(hour) => {
              setDraft({ ...draft, digestHour: Number(hour) });
            }}
          />
          <Select
            label="Mails of the week come on"
            options={WEEKDAYS}
            value={String(draft.digestWeekday)}
            onValueChange={(day) => {
              setDraft({ ...draft, digestWeekday: Number(day) });
            }}
          />
          <TextField
            label="Your time zone"
            hint={`Left empty, it is the organization’s. Now it is ${effectiveTimeZone}.`}
            value={draft.timeZone ?? ''}
            list={zones}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            error={faults.has('timeZone') ? 'Choose a time zone such as Europe/Berlin.' : undefined}
            onChange={({ target: { value } }) => {
              setDraft({ ...draft, timeZone: value.trim() === '' ? null : value.trim() });
            }}
          />
          <datalist id={zones}>
            {timeZones().map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <Checkbox
            label="Quiet hours"
            hint="No mail comes in them; it waits until they end."
            checked={draft.quiet !== null}
            onCheckedChange={(quiet) => {
              setDraft({ ...draft, quiet: quiet ? NIGHT : null });
            }}
          />
          {draft.quiet === null ? null : (
            <div className={styles.hours}>
              {(['from', 'until'] as const).map((end) => (
                <TextField
                  key={end}
                  type="time"
                  label={end === 'from' ? 'From' : 'Until'}
                  value={clockOf(draft.quiet?.[end] ?? 0)}
                  error={
                    faults.has('quiet') && end === 'until'
                      ? 'They must not end when they begin.'
                      : undefined
                  }
                  onChange={({ target: { value } }) => {
                    const minute = minuteOf(value);
                    if (minute !== null && draft.quiet !== null)
                      setDraft({ ...draft, quiet: { ...draft.quiet, [end]: minute } });
                  }}
                />
              ))}
            </div>
          )}
        </FieldStack>
      </Panel>
      {save.error === null ? null : <ErrorPanel problem={troubleOf(save.error)} />}
      <div>
        <HeldButton
          type="submit"
          why={faults.size > 0 ? 'Something above is not as it should be.' : nothingChanged(dirty)}
          busy={save.isPending && 'Saving'}
        >
          Save
        </HeldButton>
      </div>
    </form>
  );
};
