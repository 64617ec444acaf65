import type { ReadingPage } from '@pitwall/server-catalogue';
import { escapeUTF8 } from 'entities';

const SITE = 'Pitwall';

/** schema.org as a data block. It is no script, so the content security policy has nothing to say about it. */
const dataBlock = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

function structuredData(page: ReadingPage, origin: string): unknown {
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: page.trail.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: origin + path,
    })),
  };
  const about = page.article
    ? {
        '@type': 'TechArticle',
        headline: page.trail.at(-1)?.name,
        articleSection: page.article.section,
        version: page.article.version,
      }
    : { '@type': 'CollectionPage', name: page.trail.at(-1)?.name };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        ...about,
        description: page.description,
        url: origin + page.path,
        inLanguage: 'en',
        isAccessibleForFree: true,
      },
      trail,
    ],
  };
}

const meta = (name: 'name' | 'property', key: string, content: string): string =>
  `<meta ${name}="${key}" content="${escapeUTF8(content)}" />`;

function headOf(page: ReadingPage, origin: string): string {
  const address = origin + page.path;
  const title = page.title.replace(/ · Pitwall$/, '');
  return [
    `<link rel="canonical" href="${escapeUTF8(address)}" />`,
    meta('property', 'og:site_name', SITE),
    meta('property', 'og:type', page.article ? 'article' : 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', page.description),
    meta('property', 'og:url', address),
    meta('name', 'twitter:card', 'summary'),
    '<noscript><link rel="stylesheet" href="/reading.css" /></noscript>',
    dataBlock(structuredData(page, origin)),
  ].join('\n    ');
}

const WAYS = `<nav aria-label="Ways"><a href="/">Pitwall</a> <a href="/catalogue">Catalogue</a></nav>`;

/**
 * The app's index with what a page says written into it: title, description and address for search engines and
 * previews of links, and its text for whoever runs no program. The program takes the text's place when it starts.
 */
export function pageDocument(index: string, page: ReadingPage, origin: string): string {
  const text = `<div data-reading>${WAYS}<main>${page.body.text}</main></div>`;
  return index
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeUTF8(page.title)}</title>`)
    .replace(/<meta\s+name="description"[^>]*>/, () =>
      meta('name', 'description', page.description),
    )
    .replace('</head>', () => `  ${headOf(page, origin)}\n  </head>`)
    .replace('<div id="root"></div>', () => `<div id="root">${text}</div>`)
    .replace(/<noscript>Pitwall needs[^<]*<\/noscript>/, '');
}
