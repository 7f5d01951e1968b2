import { finding, type Finding } from './finding.js';
import { ourScripts } from './scripts.js';
import type { Seen } from './seen.js';

/** The document itself: how it is read, in which language, in which frame. */
export function checkDocument({ page, here, html, tags, gateway }: Seen): readonly Finding[] {
  const root = page.documentElement;
  const found: Finding[] = [];
  if (page.compatMode === 'BackCompat') found.push(finding('quirks_mode'));
  if (page.characterSet !== 'UTF-8')
    found.push(finding('charset_not_utf8', { charset: page.characterSet.toLowerCase() }));
  const own = tags.length > 0 && tags.every((tag) => tag.closest('[lang]:not([lang=""])'));
  if (!root.lang && !own) found.push(finding('lang_missing'));
  const size = page.defaultView?.getComputedStyle(root).fontSize;
  if (size && size !== '16px') found.push(finding('base_font_changed', { size }));
  found.push(...nested(page, html), ...base(page, here, gateway), ...frame(page));
  return found;
}

/** Parsers drop a form within a form, so the page as it was sent is looked at too. */
function nested(page: Document, html: string | undefined): readonly Finding[] {
  const made = page.querySelector<HTMLFormElement>('form form');
  if (made) return [finding('nested_forms', { action: actionOf(made) })];
  let open = 0;
  const markup = html?.replaceAll(
    /<!--[\s\S]*?-->|<(script|style|textarea|template)\b[\s\S]*?<\/\1\s*>/gi,
    '',
  );
  for (const [tag, end] of (markup ?? '').matchAll(/<(\/?)form\b[^>]*>/gi)) {
    if (end) open = Math.max(0, open - 1);
    else if (++open > 1)
      return [finding('nested_forms', { action: /\baction\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? '' })];
  }
  return [];
}

const actionOf = (form: HTMLFormElement) => form.getAttribute('action') ?? '';

/** A gateway that is named by its path goes to the origin of `<base>`. */
function base(page: Document, here: URL, gateway: string | undefined): readonly Finding[] {
  const element = page.querySelector<HTMLBaseElement>('base[href]');
  const { origin } = new URL(page.baseURI);
  if (!element || !gateway || origin === here.origin || new URL(gateway).origin !== origin) return [];
  return [finding('base_elsewhere', { base: element.href, gateway: `${here.origin}/dvcqg` })];
}

function frame(page: Document): readonly Finding[] {
  const view = page.defaultView;
  if (!view || view === view.top || ourScripts(page).length === 0) return [];
  try {
    return [finding('framed', { top: String(view.top?.location.origin) })];
  } catch {
    return [finding('framed_by_stranger', { frame: view.location.origin })];
  }
}
