const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Such as "1.4 GB", in steps of 1024 as PostgreSQL counts. */
export const bytes = (value: number): string => {
  let rest = Math.max(0, value);
  let unit = 0;
  while (rest >= 1024 && unit < UNITS.length - 1) {
    rest /= 1024;
    unit += 1;
  }
  return `${rest >= 100 || unit === 0 ? Math.round(rest) : rest.toFixed(1).replace(/\.0$/, '')} ${UNITS[unit]}`;
};

export const number = (value: number): string =>
  Math.round(value).toLocaleString('en-US', { useGrouping: true });

export const percent = (share: number): string =>
  `${share > 0 && share < 0.01 ? '< 1' : Math.round(share * 100)} %`;

export const duration = (seconds: number): string => {
  if (seconds < 1) return `${Math.max(1, Math.round(seconds * 1000))} ms`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86_400)} days`;
};

/** "1 index", "2 indexes". */
export const many = (count: number, one: string, more = `${one}s`): string =>
  `${number(count)} ${count === 1 ? one : more}`;

/** "is" or "are". */
export const are = (count: number): string => (count === 1 ? 'is' : 'are');

/** A PostgreSQL setting counted in its unit, as bytes. */
export const settingBytes = (
  setting: { setting: string; unit: string | null } | undefined,
): number | null => {
  if (setting === undefined) return null;
  const factor = /^(\d*)(B|kB|MB|GB)$/.exec(setting.unit ?? '');
  if (!factor) return null;
  const scale = { B: 1, kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 }[factor[2] as 'B'] ?? 1;
  const value = Number(setting.setting);
  return Number.isFinite(value) ? value * Number(factor[1] || 1) * scale : null;
};

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Names of a database are anyone's: what could move a cursor or hide a word is shown as a mark. */
export const printable = (text: string): string => text.replaceAll(UNSAFE, '\uFFFD');
