import { ButtonAnchor, TabAnchor, TextAnchor } from '@pitwall/ui';
import { createLink } from '@tanstack/react-router';

/** The looks of @pitwall/ui, navigating without a reload and with the router's types. */
export const ButtonLink = createLink(ButtonAnchor);
export const TabLink = createLink(TabAnchor);
export const TextLink = createLink(TextAnchor);
