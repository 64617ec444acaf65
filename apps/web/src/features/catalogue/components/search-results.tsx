import type { CatalogueSearchHit } from '@pitwall/contracts';
import { EmptyState, Panel, Tag, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';

/** What was found, the likeliest first. */
export const SearchResults = ({ hits }: { hits: readonly CatalogueSearchHit[] }) => {
  if (hits.length === 0) {
    return (
      <Panel>
        <EmptyState title="Nothing matches">
          Use fewer words, or paste the error text as it was printed, with everything around it.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Found" flush>
      <WorkList label="Found" ordered>
        {hits.map((hit) => (
          <WorkItem
            key={`${hit.kind} ${hit.id}`}
            title={<HitLink hit={hit} />}
            tags={hit.kind === 'practice' ? undefined : <Tag>{hit.kind}</Tag>}
            reason={
              hit.error === null ? (
                hit.says
              ) : (
                <>
                  {hit.error.from} prints <code>{hit.error.text}</code>
                </>
              )
            }
            {...(hit.kind === 'practice' ? { id: hit.id } : {})}
          />
        ))}
      </WorkList>
    </Panel>
  );
};

const HitLink = ({ hit: { kind, id, title } }: { hit: CatalogueSearchHit }) => {
  if (kind === 'practice')
    return (
      <TextLink look="plain" to="/catalogue/$practice" params={{ practice: id }}>
        {title}
      </TextLink>
    );
  return kind === 'symptom' ? (
    <TextLink look="plain" to="/catalogue/symptoms/$symptom" params={{ symptom: id }}>
      {title}
    </TextLink>
  ) : (
    <TextLink look="plain" to="/catalogue/stages/$stage" params={{ stage: id }}>
      {title}
    </TextLink>
  );
};
