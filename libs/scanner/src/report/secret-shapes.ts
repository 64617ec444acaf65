/** Beginnings that makers give their secrets so that they are known; what follows is at least ten characters. */
const BEGINNINGS = [
  'gh[pousr]_',
  'github_pat_',
  'gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-',
  'xox[a-z](?:\\.xox[a-z])?-',
  'xapp-',
  '(?:sk|rk|pk)_(?:live|test)_',
  'whsec_',
  'npm_',
  'pypi-',
  'rubygems_',
  'dckr_(?:pat|oat)_',
  'do[opr]_v1_',
  'shp(?:at|ca|pa|ss)_',
  'lin_(?:api|oauth)_',
  'hv[sbr]\\.',
  'hf_',
  'dapi(?=[0-9a-f]{32})',
  'ATATT3',
  'GOCSPX-',
  'ya29\\.',
  'AIza',
  'SG\\.(?=[\\w-]{16,100}\\.)',
  'sq0(?:atp|csp)-',
  'NRAK-',
  'PMAK-',
  'sbp_',
  'dp\\.(?:pt|st|ct|sa)\\.',
  'AGE-SECRET-KEY-1',
  'ops_eyJ',
];

/** Secrets that are known by their own form, wherever they stand. Every repetition is bounded or runs over one class. */
export const SHAPES: readonly RegExp[] = [
  /-----BEGIN[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END[ A-Z]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  new RegExp(`(?<![A-Za-z0-9])(?:${BEGINNINGS.join('|')})[\\w.=-]{10,}`, 'g'),
  /(?<![\w-])sk-[\w-]{20,}/g,
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b/g,
  /\beyJ[\w-]{10,4000}\.[\w-]{10,}(?:\.[\w-]*){1,4}/g,
  /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]+/g,
  /\bdiscord(?:app)?\.com\/api\/webhooks\/[\w/-]+/g,
  /\bSK[0-9a-f]{32}\b/g,
  /(?<![\w-])[0-9a-f]{32}-us\d{1,2}\b/g,
];

const BASE64_LINES = '(?:[A-Za-z0-9+/=\\s"\'`,+]|\\\\[nr]){0,20000}';
/**
 * What looks as random as a secret and is public: digests of images and packages, commits where an address, an action
 * or a key says that they are one, certificates, and the public halves of keys.
 */
const PUBLIC = [
  '\\bsha(?:1|224|256|384|512)[:-][A-Za-z0-9+/]{20,}={0,2}',
  '\\bh1:[A-Za-z0-9+/]{43}=',
  '(?<=[\\w.-]/[\\w./-]{1,100}@)[0-9a-f]{40}\\b',
  '(?<=(?:\\.git|\\b(?:git|github|gitlab|codeload)\\b[^\\s"\'`]{0,200})[#@/=])(?:[0-9a-f]{40}|[0-9a-f]{64})\\b',
  '(?<=\\b(?:rev|revision|commit|commits|sha|ref|git[_-]?sha|head)["\']?[ \\t]{0,4}[:=/][ \\t]{0,4}["\']?)[0-9a-f]{40}\\b',
  `-----BEGIN (?:CERTIFICATE|(?:[A-Z]{1,10} )?PUBLIC KEY|CERTIFICATE REQUEST|X509 CRL)-----${BASE64_LINES}`,
  '\\b(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\\d{3}|sk-[\\w-]{1,40}@openssh\\.com) AAAA[A-Za-z0-9+/]{20,}={0,2}',
].join('|');
/** Any long run that mixes digits with both cases reads as random, and so does a long one of hexadecimal digits. */
const RANDOM = [
  '(?<![\\w+/.-])(?=[\\w+/=-]*\\d)(?=[\\w+/=-]*[a-z])(?=[\\w+/=-]*[A-Z])[\\w+/-]{32,}={0,2}(?![\\w/.-])',
  '(?<![\\w-])(?:[0-9a-f]{32,}|[0-9A-F]{32,})(?![\\w-])',
].join('|');

/** What is public, in the first group, or what reads as random. */
export const PUBLIC_OR_RANDOM = new RegExp(`(${PUBLIC})|${RANDOM}`, 'g');
