import { textSchema, type WriteReply } from '@pitwall/contracts';
import { Button, Menu, MenuItem, Row } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AtSign, X } from 'lucide-react';
import { useEffect, useId } from 'react';
import { z } from 'zod';
import { membersQuery } from '../../../lib/api/members.ts';
import { rowsOf } from '../../../lib/api/pages.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import styles from './comment.module.css';

interface Person {
  userId: string;
  name: string;
}

export interface ComposerProps {
  label: string;
  /** What the button does: "Comment", "Reply", "Save". */
  send: string;
  sending: string;
  placeholder?: string;
  said?: { body: string; mentions: readonly Person[]; version: number };
  /** After it was changed elsewhere. */
  readAgain?: () => Promise<unknown>;
  onSend: (said: WriteReply, version: number) => Promise<unknown>;
  onCancel?: () => void;
}

const schema = z.object({
  body: textSchema(10_000).trim().min(1, 'say something first'),
  mentions: z.array(z.object({ userId: z.string(), name: z.string() })),
});

/** Where a comment is written, with the people who are to look at it. What was typed stays when sending fails. */
export const Composer = ({
  label,
  send,
  sending,
  placeholder,
  said = { body: '', mentions: [], version: 0 },
  readAgain = () => Promise.resolve(),
  onSend,
  onCancel,
}: ComposerProps) => {
  const { may } = useOrganization();
  const id = useId();
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: { body: said.body, mentions: [...said.mentions] },
    version: said.version,
    fields: { body: 'Comment' },
    readAgain,
    save: async ({ body, mentions }, version) => {
      await onSend({ body, mentions: mentions.map(({ userId }) => userId) }, version);
      form.reset({ body: '', mentions: [] });
    },
  });
  // It stands where a button was pressed a moment ago.
  const opened = onCancel !== undefined;
  useEffect(() => {
    if (opened) form.setFocus('body');
  }, [form, opened]);
  const mentions = form.watch('mentions') ?? [];
  const mention = (next: Person[]) => {
    form.setValue('mentions', next, { shouldDirty: true });
  };
  return (
    <form id={id} onSubmit={submit} noValidate className={styles.composer}>
      <FormTrouble trouble={trouble} />
      <ChangedMeanwhile {...changed} own />
      <FormTextArea
        control={form.control}
        name="body"
        label={label}
        hideLabel
        rows={3}
        {...(placeholder === undefined ? {} : { placeholder })}
        hint="Markdown is understood."
      />
      {mentions.length === 0 ? null : (
        <ul className={styles.mentions} aria-label="People who are to look at it">
          {mentions.map((person) => (
            <li key={person.userId}>
              <Button
                size="small"
                icon={<X size={13} aria-hidden="true" />}
                aria-label={`Do not mention ${person.name}`}
                onClick={() => {
                  mention(mentions.filter(({ userId }) => userId !== person.userId));
                }}
              >
                {person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Row>
        <Button type="submit" form={id} variant="primary" size="small" busy={busy && sending}>
          {send}
        </Button>
        {may('members:read') ? (
          <MentionMenu
            mentioned={mentions}
            onMention={(person) => {
              mention([...mentions, person]);
            }}
          />
        ) : null}
        {onCancel === undefined ? null : (
          <Button size="small" variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Row>
    </form>
  );
};

const MentionMenu = ({
  mentioned,
  onMention,
}: {
  mentioned: readonly Person[];
  onMention: (person: Person) => void;
}) => {
  const { slug } = useOrganization();
  const members = useInfiniteQuery(membersQuery(slug));
  const people = members.data === undefined ? [] : rowsOf(members.data);
  const left = people.filter(({ userId }) => !mentioned.some((one) => one.userId === userId));
  if (left.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="small" variant="quiet" icon={<AtSign size={14} aria-hidden="true" />}>
          Mention
        </Button>
      }
    >
      {left.map(({ userId, name }) => (
        <MenuItem
          key={userId}
          onSelect={() => {
            onMention({ userId, name });
          }}
        >
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
};
