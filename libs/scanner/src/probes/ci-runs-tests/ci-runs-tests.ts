import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { definition } from './definition.ts';

const END = String.raw`(?![\w-])`;
/** Commands that run tests, in any of the ecosystems. */
const COMMANDS = [
  String.raw`(?:npm|pnpm|yarn|bun)\s+(?:--?\S+\s+)*(?:run\s+|exec\s+)?(?:-\S+\s+)*(?:t|test|tests|ci|check|verify|coverage)(?::[\w:-]+)?${END}`,
  String.raw`(?:vitest|jest|mocha|ava|tap|c8|nyc|pytest|py\.test|tox|nox|unittest|nosetests|rspec|phpunit|pest|ctest)${END}`,
  String.raw`composer\s+(?:--?\S+\s+)*(?:run(?:-script)?\s+)?(?:--?\S+\s+)*tests?(?:[:-][\w:-]+)?${END}`,
  String.raw`(?:cypress\s+run|playwright\s+test|node\s+(?:--\S+\s+)*--test|deno\s+test|go\s+test|cargo\s+(?:test|nextest)|dotnet\s+test|rails\s+test|artisan\s+test)${END}`,
  String.raw`(?:manage\.py|flask|invoke|inv|just|task|rake|make|hatch|poetry\s+run|uv\s+run|pdm\s+run|hatch\s+run)\s+\S*test\S*`,
  String.raw`(?:make|just|task|rake)\s+check${END}`,
  String.raw`(?:mvnw?|gradlew?)\s[^\n]*\b(?:test|verify|install|check|build)${END}`,
  String.raw`(?:nx\s+(?:affected|run-many|test)|turbo\s+(?:run\s+)?\S*test|lerna\s+run\s+test)`,
  String.raw`(?:ba)?sh\s+\S*test\S*`,
  String.raw`\.\/\S*test\S*`,
];
const RUNS_TESTS = new RegExp(
  String.raw`(?<![\w./-])(?:\.\/|\S+\/)?(?:${COMMANDS.join('|')})`,
  'm',
);
/** Installing is not testing, though `npm ci` looks like a script named ci. */
const INSTALLS = /\b(?:npm|pnpm|yarn|bun)\s+(?:ci|install|i)\b(?![:\w-])/g;
const EMPTY_SCRIPT = /no test specified|^\s*(?:true|exit 0|echo\b[^&|;]*)\s*$/;

const isTest = (text: string) => RUNS_TESTS.test(text.replace(INSTALLS, ''));

const testFiles = (facts: Facts): number =>
  facts.files.filter(
    ({ path, role }) =>
      role === 'test' &&
      /(?:[._-](?:test|spec|cy)s?\.\w+$|(?:^|\/)tests?_?[^/]*\.py$|_tests?\.\w+$|Spec\.\w+$|(?:Test|Tests)\.(?:java|kt|php|cs)$|(?:^|\/)(?:tests?|specs?|__tests__|e2e)\/.+\.(?:[cm]?[jt]sx?|py|rb|go|php)$)/.test(
        path,
      ),
  ).length;

const pipelinePlaces = (facts: Facts): Place[] =>
  facts.pipelines.flatMap(({ path, commands }) => {
    const document = facts.documents.find((candidate) => candidate.path === path);
    return document
      ? commands
          .filter(({ text }) => isTest(text))
          .slice(0, 3)
          .map(({ startLine, endLine }) => placeInDocument(document, startLine, endLine))
      : [];
  });

export const ciRunsTests: Probe = {
  definition,
  detectors: [],
  judge(facts) {
    const tests = testFiles(facts);
    const root = facts.nodeManifests.find(({ path }) => path === 'package.json');
    const script = root?.scripts['test'];
    const empty = script !== undefined && EMPTY_SCRIPT.test(script);
    const places = empty ? [] : pipelinePlaces(facts);
    if (places.length > 0 && tests > 0)
      return {
        outcome: 'present',
        message: `A pipeline runs the tests (${tests} test files).`,
        places,
      };
    if (places.length > 0)
      return {
        outcome: 'partial',
        message: 'A pipeline runs a test command, but no test files were found.',
        places,
      };
    const unreadable = facts.pipelines.filter((pipeline) => pipeline.unreadable);
    const elsewhere = facts.documents.some(
      ({ path, text }) =>
        facts.pipelines.some((pipeline) => pipeline.path === path) &&
        /^[ \t]*(?:-[ \t]*)?(?:uses:[ \t]*\S+\.ya?ml@|include:|extends:|template:|orbs:)/m.test(
          text,
        ),
    );
    if (unreadable.length > 0 || elsewhere)
      return notVisible(
        'The pipeline takes its steps from elsewhere or cannot be read; whether it runs tests cannot be told.',
      );
    if (facts.origin === 'package' && facts.pipelines.length === 0)
      return notVisible('This looks like a published archive, from which pipelines are left out.');
    if (facts.pipelines.length > 0) {
      const listed = facts.pipelines.flatMap(({ path }) =>
        facts.documents
          .filter((document) => document.path === path)
          .map((document) => placeInDocument(document, 1)),
      );
      return {
        outcome: 'partial',
        message:
          tests > 0
            ? 'There are tests and a pipeline, but no command in it was recognized as running them.'
            : 'There is a pipeline, but there are no tests for it to run.',
        places: listed,
      };
    }
    if (tests > 0)
      return {
        outcome: 'partial',
        message: `There are ${tests} test files, but no pipeline in this repository runs them.`,
      };
    return {
      outcome: 'absent',
      message: 'There is no pipeline and there are no tests in this repository.',
    };
  },
};
