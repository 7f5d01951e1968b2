/** What wp_kses_post() leaves: the tags and attributes of posts. Of `data-*` only letters, digits and hyphens after it. */
const tags = new Set(
  'a abbr b blockquote br code div em figure figcaption h1 h2 h3 h4 hr i img li ol p pre section span strong table tbody td th tr ul'.split(
    ' ',
  ),
);
const attributes =
  /^(href|src|alt|class|id|title|style|lang|dir|role|width|height|aria-[\w-]+|data-[a-z0-9-]+)$/;

export const kses = (post) =>
  post.replaceAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g, (_, end, tag, given) => {
    const name = tag.toLowerCase();
    if (!tags.has(name)) return '';
    const kept = [...given.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].filter(([, key]) => attributes.test(key));
    return `<${end}${name}${kept.map(([whole]) => ` ${whole}`).join('')}>`;
  });
