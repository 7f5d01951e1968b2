/** What a page's Content-Security-Policy must allow, where files and gateway are of the page's own origin. */
export const csp = {
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'connect-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['dvcqg-lit'],
};

/** The names of the Trusted Types policies that the files create. */
export const trustedTypes = csp['trusted-types'];
