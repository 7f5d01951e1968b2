/** Where the page has the widgets from. */
export interface OurScript {
  readonly element: HTMLScriptElement;
  readonly url: URL;
  /** The folder of the release. */
  readonly folder: string;
  readonly file: string;
}

const alone =
  /\/((?:define\/)?(?:dossier-list|dossier-supplement|dossier-tracker|fee-payment|login-button|payment-status|receipt|refund-request)\.js)$/;
/** Names that others have too: ours in a folder that says so. */
const named = /(?:dvcqg|cdn|widgets)[^?#]*\/((?:define\/)?(?:loader|gateway|all)\.js)$/;

/** The scripts of the page that are files of a release. */
export function ourScripts(page: Document): readonly OurScript[] {
  return [...page.querySelectorAll<HTMLScriptElement>('script[src]')].flatMap((element) => {
    if (!URL.canParse(element.src)) return [];
    const url = new URL(element.src);
    const file = (alone.exec(url.pathname) ?? named.exec(url.pathname))?.[1];
    return file ? [{ element, url, file, folder: url.href.slice(0, url.href.lastIndexOf(file)) }] : [];
  });
}

/** The widgets of the page: tags, and stand-ins where a CMS strips tags. */
export function ourTags(page: Document): readonly Element[] {
  return [...page.querySelectorAll('*')].filter(
    ({ localName }) => localName.startsWith('dvc-') && localName !== 'dvc-gateway',
  );
}

export const standIns = (page: Document): readonly Element[] => [
  ...page.querySelectorAll('[data-dvcqg-widget]'),
];

/** Hosts that browsers trust without TLS: this machine. */
export const isThisMachine = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
