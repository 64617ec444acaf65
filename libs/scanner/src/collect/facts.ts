import type { Stack } from '@pitwall/contracts';
import type { ComposeService } from './delivery/compose.ts';
import type { Dockerfile } from './delivery/dockerfile.ts';
import type { KubernetesObject } from './delivery/kubernetes.ts';
import type { Pipeline } from './delivery/pipelines.ts';
import type { TerraformBlock } from './delivery/terraform.ts';
import type { TextDocument } from './documents.ts';
import type { Role } from './file-role.ts';
import type { History } from './history.ts';
import type { Language } from './language.ts';
import type { Declared } from './manifests/declared.ts';
import type { NodeManifest } from './manifests/node-manifest.ts';
import type { PythonManifest } from './manifests/python-manifest.ts';
import type { RelationalSchema } from './schema/relational.ts';
import type { WebFacts } from './web/web-facts.ts';

export interface FileEntry {
  path: string;
  bytes: number;
  role: Role;
  language: Language | null;
}

/** Everything that probes may know about a source tree besides what their own detectors saw. */
export interface Facts {
  /**
   * `repository` when the tree is seen as developers see it, so that a file which is missing is really
   * missing; `package` for a published archive, from which such files are taken out.
   */
  origin: 'repository' | 'package';
  /** The day of the scan, as YYYY-MM-DD. */
  today: string;
  files: readonly FileEntry[];
  stacks: readonly Stack[];
  /** Languages with source files that probes can read. */
  languages: ReadonlySet<Language>;
  /** Stacks whose source is there but cannot be read by the probes. */
  unreadStacks: readonly Stack[];
  documents: readonly TextDocument[];
  nodeManifests: readonly NodeManifest[];
  pythonManifests: readonly PythonManifest[];
  pipelines: readonly Pipeline[];
  dockerfiles: readonly Dockerfile[];
  composeServices: readonly ComposeService[];
  kubernetes: readonly KubernetesObject[];
  terraform: readonly TerraformBlock[];
  /** Runtime dependencies of every ecosystem. */
  declared: readonly Declared[];
  schemas: readonly RelationalSchema[];
  web: WebFacts;
  history: History;
}

/** Node packages that some manifest outside tests and examples declares as a runtime dependency. */
export const declares = (facts: Facts, ...packages: string[]): boolean =>
  facts.nodeManifests.some(({ dependencies }) => packages.some((name) => dependencies.has(name)));

/** The same for Python distributions, by normalized names. */
export const declaresPython = (facts: Facts, ...names: string[]): boolean =>
  facts.pythonManifests.some(({ dependencies }) => names.some((name) => dependencies.has(name)));
