import { finding, type Finding } from './finding.js';
import { all } from './scripts.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';

/** The document itself: how it is read, in which language, in which frame. */
export function checkDocument(seen: Seen): readonly Finding[] {
  const { page, html, tags } = seen;
  const root = page.documentElement;
  const found: Finding[] = [];
  if (page.compatMode === 'BackCompat') found.push(finding('quirks_mode'));
  if (page.characterSet !== 'UTF-8')
    found.push(finding('charset_not_utf8', { charset: page.characterSet.toLowerCase() }));
  const own = tags.length > 0 && tags.every((tag) => tag.closest('[lang]:not([lang=""])'));
  if (!root.lang && !own) found.push(finding('lang_missing'));
  const { fontSize } = getComputedStyle(root);
  if (fontSize !== '16px') found.push(finding('base_font_changed', { size: fontSize }));
  found.push(...nested(page, html), ...base(seen), ...frame(seen));
  return found;
}

/** Parsers drop a form within a form, so the page as it was sent is looked at too. */
function nested(page: Document, html: string | undefined): readonly Finding[] {
  const [made] = all(page, 'form form');
  if (made) return [nestedForm(page, made.getAttribute('action'))];
  let open = 0;
  const markup = html?.replaceAll(
    /<!--[\s\S]*?-->|<(script|style|textarea|template|title|xmp|noembed|noframes)\b[\s\S]*?<\/\1\s*>/gi,
    '',
  );
  for (const [tag, end] of (markup ?? '').matchAll(/<(\/?)form\b[^>]*>/gi)) {
    if (end) open = Math.max(0, open - 1);
    else if (++open > 1) return [nestedForm(page, /\baction\s*=\s*["']?([^"'\s>]*)/i.exec(tag)?.[1] ?? null)];
  }
  return [];
}

function nestedForm(page: Document, action: string | null): Finding {
  const isUrl = action && URL.canParse(action, page.baseURI);
  const url = isUrl ? shown(new URL(action, page.baseURI)) : '';
  return finding('nested_forms', { action: url.replace(new URL(page.baseURI).origin, '') });
}

/** A gateway that is named by its path goes to the origin of `<base>`. */
function base({ page, here, gateways }: Seen): readonly Finding[] {
  const [element] = all<HTMLBaseElement>(page, 'base[href]');
  const { origin } = new URL(page.baseURI);
  if (!element || origin === here.origin || !gateways.some((one) => one.origin === origin)) return [];
  return [finding('base_elsewhere', { base: origin, gateway: `${here.origin}/dvcqg` })];
}

/** A page that stands in another one and has widgets. */
function frame({ page, scripts, tags }: Seen): readonly Finding[] {
  const view = page.defaultView;
  if (!view || view === view.top || scripts.length + tags.length === 0) return [];
  try {
    return [finding('framed', { top: String(view.top?.location.origin) })];
  } catch {
    return [finding('framed_by_stranger', { frame: view.location.origin })];
  }
}
