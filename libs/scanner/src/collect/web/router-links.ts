import type { Sighting, SightingData } from '../parsed-file.ts';
import type { Node } from '../syntax/node.ts';

/** What a name of a module stands for; an empty module is the file itself. */
export interface Reference {
  module: string;
  /** As exported: `default` for what stands for the module, dotted for a part of what is exported. */
  name: string;
}

/** What a module of Django that is included answers. */
export const LIST = 'urlpatterns';

/**
 * How routers of a repository hang together, as one file tells it. A router is known by its name in its file: a
 * variable, or a function that makes one or is given one.
 */
export type RouterLink =
  /** Another router answers below an address of this one. */
  | { link: 'mount'; router: string; prefix: string; child: Reference; replaces: boolean }
  /** All routes of a router begin with an address of its own. */
  | { link: 'own'; router: string; prefix: string }
  /** A name that others may import stands for something else; `*` for all names of a module. */
  | { link: 'name'; router: string; child: Reference };

/** A link where it is written; without a node, of the file as a whole. */
export interface PlacedLink {
  node: Node | null;
  link: RouterLink;
}

/** As a sighting keeps it. */
export const linkData = (link: RouterLink): SightingData =>
  'child' in link
    ? { ...link, child: null, module: link.child.module, name: link.child.name }
    : { ...link };

/** What `linkData` kept. */
export const linkOf = ({ data }: Sighting): RouterLink => {
  const text = (key: string) => String(data[key] ?? '');
  const router = text('router');
  const child = { module: text('module'), name: text('name') };
  if (data['link'] === 'own') return { link: 'own', router, prefix: text('prefix') };
  if (data['link'] === 'name') return { link: 'name', router, child };
  return {
    link: 'mount',
    router,
    prefix: text('prefix'),
    child,
    replaces: data['replaces'] === true,
  };
};
