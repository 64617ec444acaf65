/**
 * An issue as people name it in its tracker: names of Jira and Linear speak for themselves, numbers need their sign. Null
 * where only an id is known, which is nobody’s name.
 */
export function issueName({ key, url }: { key: string; url: string }): string | null {
  if (/^\d+$/.test(key)) return `#${key}`;
  const linear = /^https:\/\/linear\.app\/.*\/issue\/([A-Z0-9]+-\d+)/.exec(url)?.[1];
  return linear ?? (key.length <= 20 ? key : null);
}
