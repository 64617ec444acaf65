import type { System } from '@pitwall/contracts';
import { createContext, use, type ReactNode } from 'react';
import { useOrganization } from '../organization/current-organization.tsx';

const Context = createContext<System | null>(null);

/** Stands around every page below `/$organization/systems/$system`. */
export const SystemProvider = ({ system, children }: { system: System; children: ReactNode }) => (
  <Context value={system}>{children}</Context>
);

/** The system that the page belongs to. */
export const useSystem = (): System => {
  const system = use(Context);
  if (system === null) throw new Error('This page stands outside of a system');
  return system;
};

/** The addresses of the system and its organization, as links and requests take them. */
export const useSystemAddress = (): { organization: string; system: string } => ({
  organization: useOrganization().slug,
  system: useSystem().slug,
});
