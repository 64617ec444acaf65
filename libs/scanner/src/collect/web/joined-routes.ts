import type { Sighting } from '../parsed-file.ts';
import { joinAddress } from './addresses.ts';
import { moduleFile } from './module-files.ts';
import { linkOf, LIST, type Reference, type RouterLink } from './router-links.ts';

/** Names lead to names, and routers stand below routers: more often than this nobody follows. */
const STEPS = 8;
/** Addresses of one router; more tell nothing more. */
const ADDRESSES = 8;

interface FileLinks {
  names: Map<string, Reference>;
  /** Modules whose names are all exported. */
  whole: string[];
  own: Map<string, string>;
}
interface Mount {
  path: string;
  startLine: number;
  router: string;
  prefix: string;
  child: string;
  replaces: boolean;
}

const keyOf = (path: string, router: string): string => `${path}#${router}`;

/** What files say of their routers, put together. */
export class RouterTree {
  readonly #links = new Map<string, FileLinks>();
  readonly #routers = new Set<string>();
  readonly #parents = new Map<string, Mount[]>();
  /** Places where a router with routes is used, as `path:line`. */
  readonly #uses = new Set<string>();

  constructor(
    links: readonly Sighting[],
    routes: readonly Sighting[],
    private readonly files: ReadonlySet<string>,
  ) {
    const mounts: { at: Sighting; link: Extract<RouterLink, { link: 'mount' }> }[] = [];
    for (const at of links) {
      const link = linkOf(at);
      const of = this.#of(at.path);
      if (link.link === 'own') of.own.set(link.router, link.prefix);
      else if (link.link === 'mount') {
        mounts.push({ at, link });
        this.#routers.add(keyOf(at.path, link.router));
      } else if (link.router === '*') of.whole.push(link.child.module);
      else of.names.set(link.router, link.child);
    }
    for (const { path, data } of routes)
      if (data['router'] && data['method'] !== 'use')
        this.#routers.add(keyOf(path, String(data['router'])));
    for (const { at, link } of mounts) {
      const child = this.#resolve(at.path, link.child, STEPS);
      if (child === null || !this.#routers.has(child)) continue;
      const { router, prefix, replaces } = link;
      const mount = { path: at.path, startLine: at.startLine, router, prefix, child, replaces };
      this.#parents.set(child, [...(this.#parents.get(child) ?? []), mount]);
      this.#uses.add(`${at.path}:${at.startLine}`);
    }
  }

  /** True where a router stands whose routes are known, so that the place itself is no route. */
  isUse({ path, startLine }: Sighting): boolean {
    return this.#uses.has(`${path}:${startLine}`);
  }

  /** The addresses below which the routes of a router answer: at least one, which is empty where none is known. */
  addressesOf(path: string, router: string): string[] {
    return router === '' ? [''] : this.#addresses(path, router, []);
  }

  #addresses(path: string, router: string, below: readonly string[]): string[] {
    const key = keyOf(path, router);
    const own = this.#links.get(path)?.own.get(router) ?? '';
    const parents = this.#parents.get(key) ?? [];
    if (below.includes(key) || below.length >= STEPS || parents.length === 0) return [own];
    const all = parents.flatMap((mount) =>
      this.#addresses(mount.path, mount.router, [...below, key]).map((address) => {
        const inside = mount.replaces && mount.prefix !== '' ? '' : own;
        return joinAddress(joinAddress(address, mount.prefix), inside);
      }),
    );
    return [...new Set(all)].slice(0, ADDRESSES);
  }

  #of(path: string): FileLinks {
    const known = this.#links.get(path);
    if (known) return known;
    const made: FileLinks = { names: new Map(), whole: [], own: new Map() };
    this.#links.set(path, made);
    return made;
  }

  /** The router that a reference stands for; null where it leads out of what is known. */
  #resolve(from: string, { module, name }: Reference, steps: number): string | null {
    if (steps === 0) return null;
    if (module === '') return this.#named(from, name, steps);
    const [first = '', ...parts] = name.split('.');
    const inside = parts.join('.');
    const file = moduleFile(this.files, from, module);
    if (from.endsWith('.py') && inside !== '') {
      // What is imported of a package may be a module in it; else it is a list of the module's own.
      const part = moduleFile(this.files, from, module.replace(/(?<!\.)$/, '.') + first);
      if (part !== null) return this.#named(part, inside, steps);
      return file === null ? null : this.#named(file, inside === LIST ? first : name, steps);
    }
    if (file === null) return null;
    return this.#named(file, inside !== '' && first === 'default' ? inside : name, steps);
  }

  #named(path: string, name: string, steps: number): string | null {
    const links = this.#links.get(path);
    const next = links?.names.get(name);
    // A name may stand for itself: an exported variable.
    if (next && !(next.module === '' && next.name === name))
      return this.#resolve(path, next, steps - 1);
    const key = keyOf(path, name);
    if (this.#routers.has(key) || !links) return key;
    for (const module of links.whole) {
      const found = this.#resolve(path, { module, name }, steps - 1);
      if (found !== null && this.#routers.has(found)) return found;
    }
    return key;
  }
}
