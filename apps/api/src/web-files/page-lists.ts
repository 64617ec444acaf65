import { escapeUTF8 } from 'entities';

/**
 * What search engines may read: the front page and the catalogue, with the files and answers that its pages are made
 * of, since some engines run the program. Everything else belongs to organizations.
 */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    'Allow: /$',
    'Allow: /catalogue',
    'Allow: /assets/',
    'Allow: /before-program.js',
    'Allow: /icon.svg',
    'Allow: /api/v1/catalogue',
    'Disallow: /',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');

/** https://www.sitemaps.org/protocol.html */
export const siteMap = (origin: string, paths: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `  <url><loc>${escapeUTF8(origin + path)}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n');
