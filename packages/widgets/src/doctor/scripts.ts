/** Where the page has the widgets from. */
export interface OurScript {
  readonly element: HTMLScriptElement;
  readonly url: URL;
  /** The folder of the release. */
  readonly folder: string;
  readonly file: string;
}

const alone =
  /\/((?:dossier-list|dossier-supplement|dossier-tracker|fee-payment|login-button|payment-status|receipt|refund-request)\.js)$/;
/** Names that others have too: ours in a folder that says so, or where the script itself does. */
const named = /(?:dvcqg|cdn|widgets)[^?#]*\/((?:loader|gateway)\.js)$/;
const saysSo = ({ dataset, src }: HTMLScriptElement): boolean => {
  const { [Symbol.for('dvcqg.loader')]: loader = '' } = globalThis as {
    [loader: symbol]: string | undefined;
  };
  return 'gateway' in dataset || loader.endsWith(` of ${src}`);
};

/** The scripts of the page that are files of a release. */
export function ourScripts(page: Document): readonly OurScript[] {
  return all<HTMLScriptElement>(page, 'script[src]').flatMap((element) => {
    if (!URL.canParse(element.src)) return [];
    const url = new URL(element.src);
    const told = saysSo(element) ? /\/(loader\.js)$/.exec(url.pathname) : null;
    const file = (alone.exec(url.pathname) ?? named.exec(url.pathname) ?? told)?.[1];
    return file ? [{ element, url, file, folder: new URL('.', url).href }] : [];
  });
}

/** The widgets of the page. */
export const ourTags = (page: Document): readonly Element[] =>
  all(page, '*').filter(({ localName }) => localName.startsWith('dvc-') && localName !== 'dvc-gateway');

/** Elements that stand for a widget where a CMS strips tags. */
export const standIns = (page: Document): readonly Element[] =>
  all(page, '[data-dvcqg-widget]:not([data-dvcqg-widget="gateway"])');

export const reserveLinks = (page: Document): readonly HTMLLinkElement[] =>
  all<HTMLLinkElement>(page, 'link[rel~="stylesheet"][href]').filter(({ href }) =>
    /reserve\.css($|[?#])/.test(href),
  );

/** Also on a page whose names hide those of the document. */
export const all = <E extends Element>(page: Document, selector: string): readonly E[] => [
  ...(Document.prototype.querySelectorAll.call(page, selector) as NodeListOf<E>),
];

/** Hosts that browsers trust without TLS: this machine. */
export const isThisMachine = ({ hostname }: URL): boolean =>
  /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
