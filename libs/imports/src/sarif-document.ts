import { z } from 'zod';

const MOST_RESULTS = 200_000;

const text = z.string().max(1_000_000);
const message = z.object({ text: text.optional(), id: text.optional() }).optional();
const descriptor = z.object({
  id: text,
  name: text.optional(),
  shortDescription: z.object({ text }).optional(),
  defaultConfiguration: z.object({ level: text.optional() }).optional(),
});
const component = z.object({
  name: text.min(1),
  version: text.optional(),
  semanticVersion: text.optional(),
  rules: z.array(descriptor).max(100_000).optional(),
});
const index = z.number().int().min(-1).optional();
const artifactLocation = z.object({ uri: text.optional(), uriBaseId: text.optional(), index });

/** As much of SARIF 2.1.0 as is read; more fields are passed over, wrong ones of these are refused. */
export const sarifSchema = z.object({
  version: z.literal('2.1.0', { error: 'only SARIF 2.1.0 is read' }),
  runs: z
    .array(
      z.object({
        tool: z.object({
          driver: component,
          extensions: z
            .array(component.partial({ name: true }))
            .max(1000)
            .optional(),
        }),
        invocations: z
          .array(z.object({ executionSuccessful: z.boolean(), endTimeUtc: text.optional() }))
          .max(1000)
          .optional(),
        versionControlProvenance: z
          .array(z.object({ repositoryUri: text.optional(), revisionId: text.optional() }))
          .max(100)
          .optional(),
        artifacts: z
          .array(z.object({ location: artifactLocation.optional() }))
          .max(MOST_RESULTS)
          .nullish(),
        originalUriBaseIds: z.record(text, artifactLocation).nullish(),
        results: z
          .array(
            z.object({
              ruleId: text.optional(),
              ruleIndex: index,
              rule: z
                .object({
                  id: text.optional(),
                  index,
                  toolComponent: z.object({ index }).optional(),
                })
                .optional(),
              kind: text.optional(),
              level: text.optional(),
              message,
              baselineState: text.optional(),
              suppressions: z
                .array(z.object({ status: text.optional(), justification: text.optional() }))
                .max(1000)
                .nullish(),
              partialFingerprints: z.record(text, text).optional(),
              locations: z
                .array(
                  z.object({
                    physicalLocation: z
                      .object({
                        artifactLocation: artifactLocation.optional(),
                        region: z
                          .object({
                            startLine: z.number().int().optional(),
                            endLine: z.number().int().optional(),
                          })
                          .optional(),
                      })
                      .optional(),
                  }),
                )
                .max(10_000)
                .optional(),
            }),
          )
          .max(MOST_RESULTS)
          .nullish(),
      }),
    )
    .min(1)
    .max(100),
});

export type Run = z.infer<typeof sarifSchema>['runs'][number];
export type Result = NonNullable<Run['results']>[number];

type Descriptor = z.infer<typeof descriptor>;

const known = new WeakMap<Run, Map<string, Descriptor>>();
const byId = (run: Run): Map<string, Descriptor> => {
  const found = known.get(run);
  if (found) return found;
  const { driver, extensions = [] } = run.tool;
  const made = new Map(
    [driver, ...extensions].flatMap(({ rules = [] }) => rules.map((one) => [one.id, one] as const)),
  );
  known.set(run, made);
  return made;
};

export const descriptorOf = (
  run: Run,
  { rule, ruleIndex, ruleId }: Result,
): Descriptor | undefined => {
  const extension = rule?.toolComponent?.index;
  const rules =
    extension !== undefined && extension >= 0
      ? run.tool.extensions?.[extension]?.rules
      : run.tool.driver.rules;
  const place = rule?.index ?? ruleIndex ?? -1;
  return (place >= 0 ? rules?.[place] : undefined) ?? byId(run).get(ruleId ?? rule?.id ?? '');
};
export const ruleIdOf = (run: Run, result: Result): string =>
  result.ruleId ?? result.rule?.id ?? descriptorOf(run, result)?.id ?? 'unknown';

const DEEPEST_BASE = 10;

/** The address of a place: its own or its artifact's, below the folders that stand for its base. */
export const uriOf = (run: Run, location: z.infer<typeof artifactLocation> | undefined): string => {
  const { index: place = -1 } = location ?? {};
  const own =
    location?.uri === undefined && place >= 0 ? run.artifacts?.[place]?.location : location;
  let { uri = 'unknown', uriBaseId } = own ?? {};
  // Bases may stand below one another, or in a circle. Where the first is, such as the root of the sources, the
  // tree begins: its own address is a machine's.
  for (let depth = 0; depth < DEEPEST_BASE && uriBaseId !== undefined; depth += 1) {
    const bases: NonNullable<Run['originalUriBaseIds']> = run.originalUriBaseIds ?? {};
    const base = Object.hasOwn(bases, uriBaseId) ? bases[uriBaseId] : undefined;
    if (base?.uriBaseId === undefined) break;
    uri = `${base.uri ?? ''}${uri}`;
    uriBaseId = base.uriBaseId;
  }
  return uri;
};
