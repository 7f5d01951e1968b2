import type { Words } from './words.js';

/** What the doctor says in English: the fault, what it does to a citizen, and the line that mends it. */
export const en: Words = {
  quirks_mode: [
    'The page has no doctype, so browsers show it the old way (quirks mode).',
    'Widgets work; the rest of the page may differ from browser to browser.',
    '<!doctype html>  (the first line of the page)',
  ],
  charset_not_utf8: [
    'The page is encoded as {charset}, not as UTF-8.',
    'Vietnamese text in the page or in attributes of tags may be shown garbled.',
    '<meta charset="utf-8">  (within the first 1024 bytes; save the file as UTF-8)',
  ],
  lang_missing: [
    'The page does not say its language.',
    'Widgets name their own language; a screen reader may read the rest of the page in another voice.',
    '<html lang="vi">',
  ],
  base_font_changed: [
    'The base font size of the page is {size}, not 16px.',
    'Widgets keep a size of their own and can be read; sizes the page gives them in rem differ from what is expected.',
    'Give sizes around widgets in px or em, not in rem.',
  ],
  nested_forms: [
    'A form stands within another form (action "{action}").',
    'Browsers drop the inner form: what a citizen enters there goes to the address of the outer one.',
    'Close the first form by </form> before <form action="{action}"> opens.',
  ],
  base_elsewhere: [
    '<base> leads relative addresses to {base}.',
    'Widgets look for the gateway at another server: no signing in, no dossiers.',
    '<script … data-gateway="{gateway}"></script> or <dvc-gateway url="{gateway}">, or without <base>.',
  ],
  framed: [
    'The page runs in a frame of {top}.',
    'Widgets work; signing in and paying take the whole window.',
    'If you can, link to the page in the whole window: <a href="…" target="_top">.',
  ],
  framed_by_stranger: [
    'The page ({frame}) stands in a frame of another origin.',
    'Browsers block cookies in such frames: who has signed in is still taken for signed out.',
    'In place of <iframe src="…">, a link: <a href="…" target="_top">.',
  ],
  old_library: [
    'The page uses {name} {version}, which is old.',
    'Widgets do not use it and work; known holes of the old version stay on the page.',
    'Update {name} when you can. Nothing has to change for the widgets.',
  ],
  natives_patched: [
    "Code of the page replaces the browser's own functions: {names}.",
    'Widgets were tried with such changes, and work.',
    "Nothing to do; check again after updates of the page's libraries.",
  ],
  natives_broken: [
    "Code of the page breaks the browser's own functions: {names}.",
    'Widgets may not show, or send data in a wrong form that is refused.',
    'Remove the code that replaces {names}, or load it only where the browser has no such function.',
  ],
  loaded_twice: [
    '{file} is loaded twice.',
    'The page loads more slowly; only the first one has an effect.',
    'Remove one line: <script type="module" src="{url}"></script>',
  ],
  several_versions: [
    'The page loads several versions of the widgets: {versions}.',
    'Whichever comes first runs: widgets may differ each time the page is opened, or not understand each other.',
    'Keep one line <script type="module" src="…/loader.js"></script> and remove the others.',
  ],
  script_missing: [
    'The file {url} cannot be had (server: {status}).',
    "Widgets do not show; a citizen sees only the tag's own link.",
    'Copy all files of the release into that folder, or mend the address in src.',
  ],
  script_changed: [
    '{url} is not the file of its hash.',
    'Browsers refuse to run it: widgets do not show.',
    "Copy all files of the release again; or, only after you compared it with the release's manifest.json: {line}",
  ],
  not_started: [
    '<{tag}> does not start.',
    "A citizen sees only the tag's own link, or an empty place.",
    '<script type="module" src="{url}"></script>',
  ],
  tags_removed: [
    'The page loads the widgets and has no tag of theirs: a CMS may have removed them or made text of them.',
    'A citizen sees no widget.',
    '<div data-dvcqg-widget="login-button"></div>  (or let the filter of the CMS pass dvc-… tags)',
  ],
  reserve_missing: [
    'The page has no reserve.css.',
    'When a widget shows, what is below it moves down: a citizen easily presses the wrong thing.',
    '<link rel="stylesheet" href="{url}">',
  ],
  csp_blocks: [
    'The Content-Security-Policy blocks {url}.',
    'Widgets do not show, move the page, or cannot ask the gateway.',
    '{line}',
  ],
  trusted_types_block: [
    'The Content-Security-Policy does not allow the Trusted Types policy of the widgets.',
    "Widgets stop while they load: a citizen sees only the tag's own link.",
    '{line}',
  ],
  mixed_content: [
    'The https page uses an address that is not encrypted: {url}.',
    'Browsers block it: widgets do not show, or cannot ask for anything.',
    '{line}',
  ],
  gateway_absent: [
    'There is no gateway at {url}.',
    'Nobody can sign in, see dossiers or pay; widgets say that the system is interrupted.',
    'dvcqg gateway --public-url {origin}  and let the web server pass /dvcqg to it, or mend data-gateway.',
  ],
  gateway_refuses: [
    'The gateway at {url} runs, and does not allow pages of {origin}.',
    'Every widget of the page reports that it cannot connect.',
    'dvcqg gateway … --allow {origin}',
  ],
  contrast_low: [
    '{token} on {on} has a contrast of {ratio}:1 only; at least {least}:1 is needed ({scheme} ground).',
    'Who sees badly, or reads in the sun, cannot read the widgets.',
    '{line}',
  ],
  colour_invalid: [
    '{name} is no solid CSS colour.',
    'Widgets take a colour of the page, so they may be unreadable; contrast cannot be computed.',
    '{name}: #0f4c81;  (a solid colour, such as this), or remove {name} to have ours.',
  ],
};
