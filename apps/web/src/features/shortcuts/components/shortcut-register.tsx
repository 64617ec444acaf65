import type { Shortcut } from '@pitwall/contracts';
import { EmptyState, Loading, Panel, Row, Segments, Skeleton, Stack, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Paged } from '../../../lib/paged.tsx';
import { shortcutsQuery, type ShortcutKind } from '../api/shortcuts.ts';
import { ShortcutItem } from './shortcut-item.tsx';

const KINDS: { value: ShortcutKind; label: string }[] = [
  { value: 'accepted_risk', label: 'Accepted risks' },
  { value: 'debt_comment', label: 'Debt comments' },
];

/** The register, of the organization or of one system, one kind at a time. */
export const ShortcutRegister = ({
  organization,
  system,
  kind,
  onKind,
}: {
  organization: string;
  system?: string;
  kind: ShortcutKind;
  onKind: (kind: ShortcutKind) => void;
}) => {
  const query = useInfiniteQuery(shortcutsQuery(organization, { kind, system }));
  return (
    <Stack>
      <Row>
        <Segments label="Kind" options={KINDS} value={kind} onValueChange={onKind} />
      </Row>
      <Paged
        query={query}
        noun="shortcuts"
        loading={
          <Panel flush>
            <Loading label="Loading shortcuts">
              <Skeleton shape="rows" count={4} />
            </Loading>
          </Panel>
        }
        empty={
          <Panel>
            {kind === 'accepted_risk' ? (
              <EmptyState large title="No accepted risks">
                What a team leaves out knowingly stands here: who accepted it, until when, and which
                incidents it has caused since. It is accepted in the assessment.
              </EmptyState>
            ) : (
              <EmptyState large title="No debt comments taken over">
                A scan finds comments such as TODO, FIXME and HACK. Taken over on the page of a
                system, they stand here until a later scan finds them gone.
              </EmptyState>
            )}
          </Panel>
        }
      >
        {(shortcuts) => (
          <Panel flush>
            <WorkList label={KINDS.find(({ value }) => value === kind)?.label ?? 'Shortcuts'}>
              {shortcuts.map((shortcut: Shortcut) => (
                <ShortcutItem
                  key={shortcut.id}
                  shortcut={shortcut}
                  organization={organization}
                  showSystem={system === undefined}
                />
              ))}
            </WorkList>
          </Panel>
        )}
      </Paged>
    </Stack>
  );
};
