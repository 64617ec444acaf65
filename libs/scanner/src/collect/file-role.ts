/**
 * What a file is for, told from its path. Only `source` counts as evidence about the running system:
 * tests, examples and documentation show what could be written, not what runs.
 */
export const ROLES = ['source', 'test', 'example', 'documentation', 'tooling'] as const;
export type Role = (typeof ROLES)[number];

const TEST_FOLDERS = new Set([
  'test', 'tests', '__tests__', '__test__', 'spec', 'specs', 'e2e', 'cypress', 'playwright',
  '__mocks__', 'mocks', 'mock', 'fixtures', '__fixtures__', 'testdata', 'test-data', 'testing',
  'test-utils', 'test_utils', 'integrationtest', 'androidtest', 'integration-tests', 'acceptance-tests', '__snapshots__', 'factories',
]); // prettier-ignore
const EXAMPLE_FOLDERS = new Set([
  'example', 'examples', 'demo', 'demos', 'sample', 'samples', 'playground', 'sandbox', 'tutorial',
  'tutorials', 'benchmark', 'benchmarks', 'bench', 'templates-example',
]); // prettier-ignore
const DOCUMENTATION_FOLDERS = new Set(['docs', 'doc', 'documentation', 'website']);
const TOOLING_FOLDERS = new Set([
  'scripts', 'script', 'tools', 'tooling', 'hack', 'dev-tools', 'generators', 'docker', 'deploy', 'deployment', 'ops',
]); // prettier-ignore

const TEST_FILE =
  /(?:[._-](?:test|tests|spec|specs|e2e|cy|stories|mock|mocks|fixture)\.[cm]?[jt]sx?$)|(?:^(?:test|tests)_?[^/]*\.py$)|(?:_tests?\.py$)|(?:^conftest\.py$)|(?:_test\.go$)|(?:_(?:spec|test)\.rb$)|(?:(?:Test|Tests|IT|Spec|TestCase)\.(?:java|kt|kts|php|groovy)$)|(?:Spec\.[jt]s$)/;
const TOOLING_FILE =
  /(?:^(?:vite|vitest|jest|webpack|rollup|rspack|esbuild|tsup|tsdown|babel|tailwind|postcss|eslint|prettier|stylelint|next|nuxt|astro|svelte|remix|playwright|cypress|commitlint|lint-staged|drizzle|metro|karma|docusaurus|knip|release|graphql|codegen|orval|openapi)[\w.-]*\.config\.[cm]?[jt]s$)|(?:^(?:gulpfile|gruntfile|rollup|webpack|karma\.conf|jakefile|noxfile|fabfile|setup)\.(?:[cm]?[jt]s|py)$)|(?:^\.[a-z]+rc\.[cm]?js$)|(?:\.d\.[cm]?ts$)/i;
const EXAMPLE_FILE = /\.(?:example|sample|dist|template)(?:\.[a-z]+)?$/i;

/** What a folder says of the files in it. */
interface FolderRole {
  folder: string;
  /** Said whatever the files are called. */
  whole: Role | null;
  documentation: boolean;
  tooling: boolean;
}

const roleOfFolder = (folder: string): FolderRole => {
  const segments = folder.split('/');
  // Below it stand the parts of a package's name, of which com.example.demo is a usual one.
  const sources = segments.findIndex(
    (segment, index) =>
      /^(?:java|kotlin|scala|resources)$/.test(segment) && segments[index - 1] === 'main',
  );
  if (sources >= 0) segments.length = sources;
  const folders = segments.map((segment) => segment.toLowerCase());
  const first = folders.find((name) => TEST_FOLDERS.has(name) || EXAMPLE_FOLDERS.has(name));
  return {
    folder,
    whole: first === undefined ? null : TEST_FOLDERS.has(first) ? 'test' : 'example',
    documentation: folders.some((name) => DOCUMENTATION_FOLDERS.has(name)),
    // What lives in a hidden folder serves tools, not users.
    tooling: folders.some((name) => TOOLING_FOLDERS.has(name) || name.startsWith('.')),
  };
};

/** Files come folder by folder. */
let last = roleOfFolder('');

/** The role of a file by its path relative to the scanned folder, with forward slashes. */
export const roleOf = (path: string): Role => {
  const end = path.lastIndexOf('/');
  const folder = end < 0 ? '' : path.slice(0, end);
  if (last.folder !== folder) last = roleOfFolder(folder);
  const name = path.slice(end + 1);
  if (last.whole !== null) return last.whole;
  if (TEST_FILE.test(name)) return 'test';
  if (EXAMPLE_FILE.test(name)) return 'example';
  if (last.documentation || /\.(?:mdx?|rst)$/i.test(name)) return 'documentation';
  if (last.tooling || TOOLING_FILE.test(name)) return 'tooling';
  return 'source';
};

/** Folders whose content others wrote or a tool made, with the reason that the report gives. */
const FOREIGN_FOLDERS: Readonly<Record<string, string>> = {
  node_modules: 'installed packages',
  bower_components: 'installed packages',
  jspm_packages: 'installed packages',
  'site-packages': 'installed packages',
  '.venv': 'a Python environment',
  venv: 'a Python environment',
  virtualenv: 'a Python environment',
  '.tox': 'a Python environment',
  '.nox': 'a Python environment',
  vendor: 'vendored code',
  vendors: 'vendored code',
  third_party: 'vendored code',
  'third-party': 'vendored code',
  '.yarn': 'vendored code',
  '.pnpm-store': 'vendored code',
  dist: 'built files',
  build: 'built files',
  built: 'built files',
  out: 'built files',
  target: 'built files',
  '.next': 'built files',
  '.nuxt': 'built files',
  '.output': 'built files',
  '.svelte-kit': 'built files',
  '.turbo': 'built files',
  '.nx': 'built files',
  '.cache': 'built files',
  __pycache__: 'built files',
  '.mypy_cache': 'built files',
  '.pytest_cache': 'built files',
  '.ruff_cache': 'built files',
  coverage: 'a coverage report',
  htmlcov: 'a coverage report',
  '.nyc_output': 'a coverage report',
  '.terraform': 'installed providers',
  '.git': '',
  '.hg': '',
  '.svn': '',
};

/**
 * Why a folder is not entered: a reason, an empty string for a version-control folder that is not
 * worth a word, or null when it is entered.
 */
export const foreignFolder = (name: string): string | null => FOREIGN_FOLDERS[name] ?? null;
