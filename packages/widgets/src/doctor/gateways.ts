import { pageConfig } from '../foundation/page-config.js';
import { all, standIns } from './scripts.js';

/** As widgets find theirs: the nearest `<dvc-gateway>`, the page's default, the script's, the usual path. */
export function gatewaysOf(page: Document, tags: readonly Element[]): readonly URL[] {
  const usual =
    pageConfig().gateway ||
    all<HTMLScriptElement>(page, 'script[data-gateway]')[0]?.dataset['gateway'] ||
    '/dvcqg';
  const placed = [...tags, ...standIns(page)];
  const named = placed.map((tag) => gatewayAround(tag) ?? usual);
  const urls = (named.length ? named : [usual]).flatMap((text) => urlOf(text, page.baseURI) ?? []);
  return [...new Map(urls.map((url) => [url.href, url])).values()];
}

function gatewayAround(tag: Element): string | undefined {
  const around = tag.closest('dvc-gateway[url], [data-dvcqg-widget="gateway"][data-url]');
  return around?.getAttribute('url') || around?.getAttribute('data-url') || undefined;
}

function urlOf(text: string, base: string): URL | undefined {
  if (!URL.canParse(text, base)) return undefined;
  const { protocol, origin, pathname } = new URL(text, base);
  return /^https?:$/.test(protocol) ? new URL(origin + pathname.replace(/\/+$/, '')) : undefined;
}
