import type { NotificationKind, NotificationTarget } from '@pitwall/contracts';

/** Something that people are told of. Whoever publishes it knows whom it concerns, not how they are told. */
export interface NotableEvent {
  kind: NotificationKind;
  /** Names the happening within its organization: published twice under one key, it is told once. */
  key: string;
  systemId: string | null;
  /** What it is about, as a name that stays right: a title, a practice. */
  about: string;
  /** A sentence more, or empty. Never what a person wrote and may take back. */
  detail?: string;
  target: NotificationTarget;
  /**
   * People whom it concerns, or everyone who sees the system. Who is no member, or does not see the system, is
   * not told; neither is whoever did it.
   */
  to: readonly (string | null)[] | 'everyone';
  /** Also whoever did it: for what they wait for. */
  alsoActor?: boolean;
}
