import type { OverlayState } from '@pitwall/contracts';
import {
  Button,
  Columns,
  FileField,
  NoticeBar,
  Panel,
  Row,
  Stack,
  TextArea,
  TextField,
  notify,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { useUnsaved } from '../../../lib/forms/use-unsaved.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useImportOverlay, useSaveOverlay } from '../api/change-overlay.ts';
import { overlayCheckQuery } from '../api/check-overlay.ts';
import { useOverlayText } from '../use-overlay-text.ts';
import { useSettled } from '../use-settled.ts';
import { readOverlayFile } from '../model/read-overlay-file.ts';
import { ImportOutcome } from './import-report.tsx';
import { RevisionsPanel } from './revisions-panel.tsx';
import { TakeAway } from './take-away.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import styles from './overlay-editor.module.css';

const EXAMPLE = `format: pitwall.overlay/1
name: Our own practices
change:
  - id: RL-03
    impact: 5
    because: limits protect what our customers pay for
hide: []
add: []
`;

/** Long enough that a word is typed, short enough to be felt as at once. */
const PAUSE = 350;

/** The overlay as YAML, checked as it is typed by the rules that saving asks for. */
export const OverlayEditor = ({ state }: { state: OverlayState }) => {
  const { slug, may } = useOrganization();
  const fixed = !may('catalogue:write');
  const own = useOverlayText(state);
  const { text, setText } = own;
  const [note, setNote] = useState('');
  /** What a file has taken the place of, for whoever did not mean it. */
  const [before, setBefore] = useState<string | null>(null);
  /** Why a chosen file was not read. */
  const [unread, setUnread] = useState<string | null>(null);
  const told = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const settled = useSettled(text, PAUSE);
  const check = useQuery(overlayCheckQuery(slug, settled));
  const save = useSaveOverlay(slug);
  useUnsaved(!save.isPending && own.isChanged);
  const bring = useImportOverlay(slug);
  const checking = text !== settled || check.isFetching;
  const verdict = text.trim() === '' ? undefined : check.data;
  const sound = verdict !== undefined && verdict.problems.length === 0 && !checking;
  const ready = sound && own.isChanged && !own.isBehind;
  const trouble = save.error ?? bring.error ?? check.error;
  useEffect(() => {
    // Who has scrolled down to the file's field hears what became of it.
    if (bring.data || bring.error || unread !== null)
      told.current?.scrollIntoView({ block: 'nearest' });
  }, [bring.data, bring.error, unread]);
  const replace = (next: string) => {
    if (text.trim() !== '') setBefore(text);
    setText(next);
  };
  const goToLine = (line: number) => {
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const end = text.indexOf('\n', start);
    area.current?.focus();
    area.current?.setSelectionRange(start, end < 0 ? text.length : end);
  };
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const given = await readOverlayFile(file);
    setUnread('trouble' in given ? given.trouble : null);
    if ('trouble' in given) {
      bring.reset();
      return;
    }
    if (/^format:[ \t]*pitwall\.overlay\/1/m.test(given.text)) {
      replace(given.text);
      return;
    }
    bring.mutate(
      { text: given.text, into: text },
      {
        onSuccess: (result) => {
          if (result.text !== '') replace(result.text);
        },
      },
    );
  };
  return (
    <Columns>
      <Stack>
        {trouble === null && unread === null && !bring.data ? null : (
          <div ref={told} className={styles.told}>
            <Stack>
              {trouble === null ? null : (
                <NoticeBar live signal="behind" title={troubleOf(trouble).title}>
                  {troubleOf(trouble).detail}
                </NoticeBar>
              )}
              {unread === null ? null : (
                <NoticeBar live signal="behind" title="The file is not read.">
                  {unread}
                </NoticeBar>
              )}
              {bring.data ? <ImportOutcome result={bring.data} /> : null}
            </Stack>
          </div>
        )}
        <Panel
          title="The overlay"
          detail={`YAML over the catalogue ${state.version}. ${state.number === 0 ? 'Nothing is saved yet.' : `Revision ${state.number} is saved.`}`}
        >
          <Stack>
            {own.isBehind && !save.isPending ? (
              <NoticeBar
                live
                signal="disputed"
                title={`Revision ${state.number} was saved while you typed.`}
                action={
                  <>
                    <Button
                      size="small"
                      onClick={() => {
                        setBefore(own.takeTheirs());
                      }}
                    >
                      Take it
                    </Button>
                    <Button size="small" onClick={own.keepOwn}>
                      Keep mine
                    </Button>
                  </>
                }
              >
                Take it, and it replaces what you typed, which can be put back. Keep yours, and it
                replaces theirs when you save.
              </NoticeBar>
            ) : null}
            <div className={styles.editor}>
              <TextArea
                ref={area}
                label="The overlay as YAML"
                hideLabel
                rows={22}
                spellCheck={false}
                value={text}
                readOnly={fixed}
                placeholder={EXAMPLE}
                onChange={({ target }) => {
                  setText(target.value);
                }}
              />
            </div>
            {fixed ? null : (
              <>
                <Row>
                  <FileField
                    label="Upload an overlay, a custom lens of AWS or a model of OWASP DSOMM"
                    accept=".yaml,.yml,.json"
                    onChange={(event) => {
                      void read(event);
                    }}
                  />
                  {text.trim() === '' ? (
                    <Button
                      size="small"
                      onClick={() => {
                        setText(EXAMPLE);
                      }}
                    >
                      Begin with an example
                    </Button>
                  ) : null}
                  {before === null ? null : (
                    <Button
                      size="small"
                      onClick={() => {
                        setText(before);
                        setBefore(null);
                      }}
                    >
                      Put back what stood here
                    </Button>
                  )}
                  {state.text === '' ? null : <TakeAway number={state.number} />}
                </Row>
                <TextField
                  label="What you changed"
                  optional
                  maxLength={300}
                  value={note}
                  onChange={({ target }) => {
                    setNote(target.value);
                  }}
                />
                <div>
                  <Button
                    variant="primary"
                    // Not switched off: once it has saved, the focus would be lost with it.
                    aria-disabled={!ready}
                    busy={save.isPending && 'Saving'}
                    onClick={() => {
                      if (!ready) return;
                      save.mutate(
                        { text, after: own.base.number, note },
                        {
                          onSuccess: (saved) => {
                            own.saved(saved);
                            setBefore(null);
                            setNote('');
                            notify({ title: `Revision ${saved.number} is saved` });
                          },
                        },
                      );
                    }}
                  >
                    Save
                  </Button>
                </div>
              </>
            )}
          </Stack>
        </Panel>
      </Stack>
      <Stack>
        <VerdictPanel
          verdict={verdict}
          checking={checking && text.trim() !== ''}
          onLine={goToLine}
        />
        <RevisionsPanel current={state.number} />
      </Stack>
    </Columns>
  );
};
