/** The fields whose values differ, by what they hold. */
export const changedFields = <Values extends object>(
  before: Values,
  after: Values,
): Partial<Values> =>
  Object.fromEntries(
    (Object.keys(after) as (keyof Values)[])
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, after[key]]),
  ) as Partial<Values>;
