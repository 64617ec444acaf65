import { createHash } from 'node:crypto';
import { escapeAttribute, escapeText } from 'entities';

const STYLE = `
body{margin:0;min-height:100vh;display:grid;place-items:center;font:16px/1.5 system-ui,sans-serif;background:#f6f6f3;color:#1a1d21}
main{max-width:26rem;padding:2rem}
h1{font-size:1.4rem;margin:0 0 .5rem}
button{font:inherit;font-weight:600;padding:.7rem 1.1rem;border:0;border-radius:.4rem;background:#1f4b99;color:#fff;cursor:pointer}
button:focus-visible{outline:3px solid #1a1d21;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#15171a;color:#eceef0}button{background:#8db4ff;color:#10131a}button:focus-visible{outline-color:#fff}}
`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * A page that sends a manifest to GitHub when its button is pressed. GitHub takes it from a browser's form
 * alone, and Pitwall's own pages may send forms to Pitwall alone: so this page is one by itself, without a
 * script, with a policy that names this one GitHub.
 */
export function registrationPage(given: {
  site: string;
  owner: string | null;
  state: string;
  manifest: object;
}): { html: string; policy: string } {
  const { site, owner, state, manifest } = given;
  const path = owner === null ? '/settings/apps/new' : `/organizations/${owner}/settings/apps/new`;
  const action = `${site}${path}?state=${state}`;
  const host = new URL(site).host;
  return {
    policy: `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${site}; base-uri 'none'; frame-ancestors 'none'`,
    html: `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Create the app at GitHub · Pitwall</title>
<style>${STYLE}</style>
<main>
<h1>On to ${escapeText(host)}</h1>
<p>GitHub shows the app’s name, which you may change, and makes it. You come back here by yourself.</p>
<form method="post" action="${escapeAttribute(action)}">
<input type="hidden" name="manifest" value="${escapeAttribute(JSON.stringify(manifest))}">
<button>Create the app at GitHub</button>
</form>
</main>
</html>
`,
  };
}
