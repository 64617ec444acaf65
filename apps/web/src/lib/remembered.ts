/** Small notes in this browser. Where storage is refused there are none. */
const SIGNED_IN = 'pitwall.signed-in';
const ORGANIZATION = 'pitwall.organization';
const SYSTEM_PAGE = 'pitwall.system-page';
const TEAM = 'pitwall.team';

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Nothing depends on it.
  }
};

/**
 * Whether someone signed in here before. It only saves public pages a question to the server; the session
 * itself is a cookie that no script can read.
 */
export const wasSignedIn = (): boolean => read(SIGNED_IN) === 'yes';
export const rememberSignedIn = (signedIn: boolean): void => {
  write(SIGNED_IN, signedIn ? 'yes' : null);
};

/** The organization that was open last, by its address. */
export const lastOrganization = (): string | null => read(ORGANIZATION);
export const rememberOrganization = (slug: string): void => {
  write(ORGANIZATION, slug);
};

/** The team whose system or sprints were looked at last, by its address: its sprints open first. */
export const lastTeam = (): string | null => read(TEAM);
export const rememberTeam = (slug: string): void => {
  write(TEAM, slug);
};

/** The page of a system that was last taken out of its menu: it stands beside the others. */
export const lastSystemPage = (): string | null => read(SYSTEM_PAGE);
export const rememberSystemPage = (page: string): void => {
  write(SYSTEM_PAGE, page);
};
