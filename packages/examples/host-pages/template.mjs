export const escape = (text) =>
  String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Fills `{{name}}`: with markup of ours where there is some, else with a value from outside, escaped. */
export const fill = (source, markup, values) =>
  source.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => markup[name] ?? escape(values[name] ?? ''));
