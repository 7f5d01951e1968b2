import type * as OidcProvider from 'oidc-provider';

type Library = typeof OidcProvider;

let library: Promise<Library> | undefined;

/**
 * oidc-provider, loaded at the first request (a sandbox that is only asked for dossiers does not pay for it) and once
 * per process. On Node 20 it prints that it is tested on Node 22 and later; our own suite runs it on Node 20, so that
 * one line is held back while the module loads, and nothing else is.
 */
export function loadLibrary(): Promise<Library> {
  library ??= loadQuietly();
  return library;
}

async function loadQuietly(): Promise<Library> {
  /* eslint-disable no-console -- the library speaks through console.warn; it is put back as it was */
  const warn = console.warn;
  console.warn = (...args: unknown[]) => {
    if (!String(args[0]).includes('oidc-provider WARNING: Unsupported runtime')) warn(...args);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
  /* eslint-enable no-console */
}
