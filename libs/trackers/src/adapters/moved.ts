const REDIRECTS: readonly number[] = [301, 302, 307, 308];

/**
 * Of what was renamed or moved a service tells the new place, to which no credential is sent by itself.
 * @returns what a person does about it; null where an answer tells of nothing that moved
 */
export const movedWords = (status: number): string | null =>
  REDIRECTS.includes(status)
    ? 'It was renamed or moved there. If it is the project, connect it by the name that it has now.'
    : null;
