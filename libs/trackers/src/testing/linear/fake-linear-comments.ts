import { conflict, notFound } from './fake-linear-errors.ts';

interface FakeLinearComment {
  id: string;
  issueId: string;
  body: string;
  createdAt: string;
}

/** Comments on issues, made with ids of their callers. */
export class FakeLinearComments {
  readonly #all: FakeLinearComment[] = [];

  of(issueId: string): readonly FakeLinearComment[] {
    return this.#all.filter((comment) => comment.issueId === issueId);
  }

  readonly comments = ({ filter }: { filter?: { id?: { eq?: string } } }): object => {
    const wanted = filter?.id?.eq;
    const nodes = this.#all.filter(({ id }) => wanted === undefined || id === wanted);
    return { nodes, pageInfo: { hasNextPage: false, endCursor: null } };
  };

  create(comment: FakeLinearComment): object {
    if (this.#all.some(({ id }) => id === comment.id)) throw conflict('Comment');
    if (comment.body.trim() === '') throw notFound('Comment body');
    this.#all.push(comment);
    return { success: true, comment };
  }
}
