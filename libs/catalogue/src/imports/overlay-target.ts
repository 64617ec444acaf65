import type { PracticeSource } from '@pitwall/contracts';
import { CORE_SCHEMA, dump } from 'js-yaml';
import { isMap, isSeq, parseDocument } from 'yaml';
import { loadAllQuickly } from '../parse-yaml.ts';

/** The overlay that practices are imported into. */
export interface OverlayTarget {
  /** What it adds already and keeps. */
  kept: readonly { title: string }[];
  /** Its text with these added. */
  with(add: readonly PracticeSource[]): string;
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asWritten = (overlay: object): string =>
  dump(overlay, { schema: CORE_SCHEMA, lineWidth: 100, noRefs: true });

/** An overlay that holds nothing of a person's hand (a comment, a line's end). Null for every other. */
const machineWritten = (text: string, name: string): Record<string, unknown> | null => {
  if (text.trim() === '') return { format: 'pitwall.overlay/1', name, add: [] };
  const [overlay, ...others] = loadAllQuickly(text) ?? [];
  return isObject(overlay) && others.length === 0 && asWritten(overlay) === text ? overlay : null;
};

const titleOf = (title: unknown): { title: string } => ({ title: String(title) });

/**
 * Opens an overlay's text, or a new one of this name, for practices before which those of some ids give way. Null where
 * it is no YAML.
 */
export const openTarget = (
  text: string,
  name: string,
  givesWay: (id: unknown) => boolean,
): OverlayTarget | null => {
  const overlay = machineWritten(text, name);
  if (overlay !== null) {
    // Written anew, which is several times as fast as changing the text in place.
    const given: unknown[] = Array.isArray(overlay['add']) ? overlay['add'] : [];
    const kept = given.filter((one) => !isObject(one) || !givesWay(one['id']));
    return {
      kept: kept.filter(isObject).map((one) => titleOf(one['title'])),
      with: (add) => asWritten({ ...overlay, add: [...kept, ...add] }),
    };
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  const list = document.get('add');
  const kept = isSeq(list)
    ? list.items.filter((item) => !isMap(item) || !givesWay(item.get('id')))
    : [];
  return {
    kept: kept.filter((item) => isMap(item)).map((item) => titleOf(item.get('title'))),
    with: (add) => {
      if (isSeq(list)) {
        list.flow = false;
        list.items = [...kept, ...add.map((practice) => document.createNode(practice))];
      } else {
        document.set('add', add);
      }
      return document.toString({ lineWidth: 100 });
    },
  };
};
