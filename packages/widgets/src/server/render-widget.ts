import { ConfigError } from '@dvcqg/sdk';
import { langOf } from '../foundation/lang.js';
import { withoutPage } from '../foundation/page-config.js';
import { version } from '../foundation/version.js';
import { firstState } from './first-state.js';
import { LoginLink } from './login-link.js';
import type { WidgetTag } from './widgets.js';
import { widgets } from './widgets.js';

/** What decides about the first state of a widget. */
export interface FirstStateOptions {
  /** Attributes of the tag, as they will stand in the page. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Language the widget will speak: what `lang` of the page or of the tag says. Default `vi`. */
  readonly lang?: string;
  /** Folder of the release whose style sheets are linked. Default `/widgets/dvcqg-widgets-<version>`. */
  readonly release?: string;
  /** URL or path of the gateway, to which the sign-in link leads. Default `/dvcqg`. */
  readonly gateway?: string;
}

export interface WidgetOptions extends FirstStateOptions {
  /** HTML of your own inside the tag, not escaped: shown until the widget has something to say, and where there are no scripts. */
  readonly fallback?: string;
}

const attribute = /^(?!on)[a-z][a-z0-9-]*$/;

/**
 * A tag with its first state in it: what it shows before it knows anything, in a declared shadow root. It asks nothing and holds
 * nothing of a person.
 *
 * @returns HTML to put into the page as it is
 * @throws ConfigError `widget_unknown`, `widget_attribute` (no name of an attribute, or one that runs a script)
 *
 * @example
 * renderWidget('dvc-login-button', { lang: 'en', attributes: { 'return-to': '/my' } });
 */
export function renderWidget(tag: WidgetTag, options: WidgetOptions = {}): string {
  const root = renderRoot(tag, options);
  const written = Object.entries(options.attributes ?? {}).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  return `<${tag}${written.join('')}>${root}${options.fallback ?? ''}</${tag}>`;
}

/**
 * The declared shadow root alone, for a tag that is written elsewhere. It stands directly behind the tag: even a line break
 * between the two would be taken for a fallback.
 *
 * @throws ConfigError as `renderWidget`
 */
export function renderRoot(tag: WidgetTag, options: FirstStateOptions = {}): string {
  if (!Object.hasOwn(widgets, tag))
    throw new ConfigError('widget_unknown', 'There is no widget of that name to render.');
  const { attributes = {}, release = `/widgets/dvcqg-widgets-${version}`, gateway = '/dvcqg' } = options;
  for (const name of Object.keys(attributes))
    if (!attribute.test(name))
      throw new ConfigError('widget_attribute', 'That is no attribute a widget may have.');
  withoutPage();
  const lang = langOf(attributes.lang ?? options.lang ?? null, attributes['address-style'] ?? null);
  const isLogin = tag === 'dvc-login-button';
  const html = firstState(isLogin ? LoginLink : widgets[tag], attributes, lang, isLogin ? { gateway } : {});
  const sheet = `${release.replace(/\/$/, '')}/ssr/${tag.slice('dvc-'.length)}.css`;
  // `slot`: where a browser does not know declared roots, the template is no fallback that would hide the widget's own.
  return `<template shadowrootmode="open" slot="declared"><link rel="stylesheet" href="${escaped(sheet)}">${html}</template>`;
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
