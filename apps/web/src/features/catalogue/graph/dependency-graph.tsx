import type { PracticeBrief } from '@pitwall/contracts';
import { Disclosure } from '@pitwall/ui';
import { useNavigate } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useId, useMemo, type MouseEvent } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { layoutGraph, NODE_HEIGHT, NODE_WIDTH, pathOf } from './layout-graph.ts';
import styles from './dependency-graph.module.css';

export interface DependencyGraphProps {
  practices: readonly PracticeBrief[];
  /** The practice that the page is about. */
  current?: string;
}

const TITLE_LENGTH = 27;
const short = (title: string): string =>
  title.length <= TITLE_LENGTH ? title : `${title.slice(0, TITLE_LENGTH - 1).trimEnd()}…`;

/** What depends on what, as a picture for those who see it and as a list for everyone. */
export const DependencyGraph = ({ practices, current }: DependencyGraphProps) => {
  const navigate = useNavigate();
  const marker = useId();
  const placed = useMemo(
    () => layoutGraph(practices.map(({ id, depends_on }) => ({ id, dependsOn: depends_on }))),
    [practices],
  );
  const byId = new Map(practices.map((practice) => [practice.id, practice]));
  const open = (event: MouseEvent, practice: string): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ to: '/catalogue/$practice', params: { practice } });
  };
  return (
    <>
      {/* The list below says the same to screen readers and to the keyboard. */}
      <div
        className={styles.scroll}
        role="region"
        aria-label="What depends on what, drawn"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
        tabIndex={0}
      >
        <svg
          className={styles.picture}
          width={placed.width}
          height={placed.height}
          viewBox={`0 0 ${placed.width} ${placed.height}`}
          aria-hidden="true"
        >
          <defs>
            <marker
              id={marker}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0,0 L8,4 L0,8 z" className={styles.tip} />
            </marker>
          </defs>
          {placed.edges.map(({ from, to, points }) => (
            <path
              key={`${from} ${to}`}
              d={pathOf(points)}
              className={styles.line}
              markerEnd={`url(#${marker})`}
            />
          ))}
          {placed.nodes.map(({ id, x, y }) => {
            const practice = byId.get(id);
            if (!practice) return null;
            return (
              <a
                key={id}
                href={`/catalogue/${id}`}
                tabIndex={-1}
                className={styles.node}
                onClick={(event) => {
                  open(event, id);
                }}
              >
                <title>{`${practice.title}. ${practice.gate} at ${practice.stage}`}</title>
                <rect
                  x={x}
                  y={y}
                  width={NODE_WIDTH}
                  height={NODE_HEIGHT}
                  rx="8"
                  className={clsx(
                    styles.box,
                    practice.gate === 'required' && styles.required,
                    id === current && styles.current,
                  )}
                  strokeDasharray={practice.gate === 'required' ? undefined : '4 3'}
                />
                <text x={x + 12} y={y + 18} className={styles.id}>
                  {`${id} · ${practice.stage}`}
                </text>
                <text x={x + 12} y={y + 35} className={styles.title}>
                  {short(practice.title)}
                </text>
              </a>
            );
          })}
        </svg>
      </div>
      <Disclosure summary="The same as a list">
        <ul className={styles.list}>
          {practices.map(({ id, title, depends_on }) => {
            const needs = depends_on.filter((needed) => byId.has(needed));
            return (
              <li key={id}>
                <TextLink to="/catalogue/$practice" params={{ practice: id }}>
                  {`${id} ${title}`}
                </TextLink>{' '}
                <span>
                  {needs.length === 0 ? 'needs nothing first' : `needs ${needs.join(', ')} first`}
                </span>
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </>
  );
};
