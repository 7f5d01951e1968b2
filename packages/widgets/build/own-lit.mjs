/** Lit's templates are made by the first of these, by the one policy that it makes; the second asks as well. */
const modules = /\/(lit-html|reactive-element)\/(development\/)?(lit-html|reactive-element)\.js$/;

/** The module's text as our own build has it, but for the name of the policy; undefined where it is another module. */
export const ownLit = (file, code) => (modules.test(file) ? unclobbered(code) : undefined);

const asked = /= ?(\w+)\s*\.trustedTypes\b/;

/**
 * An element with `id="trustedTypes"` is no Trusted Types, where the browser has none: Lit takes whatever stands under that
 * name, and fails on such a page in Firefox before 148. The widgets' own build asks whether it makes policies.
 */
function unclobbered(code) {
  if (!asked.test(code)) throw new Error('Lit no longer asks for Trusted Types the way we replace it.');
  return code.replace(
    asked,
    "= typeof $1.trustedTypes?.createPolicy === 'function' ? $1.trustedTypes : undefined",
  );
}

/** The same with a policy of our own, so that a page's CSP can allow exactly this bundle's templates. */
export function ownLitWithPolicy(file, code) {
  const own = ownLit(file, code);
  if (!own || !/lit-html\.js$/.test(file)) return own;
  const theirs = 'createPolicy("lit-html"';
  if (!own.includes(theirs)) throw new Error('lit-html no longer names its policy the way we replace it.');
  return own.replace(theirs, 'createPolicy("dvcqg-lit"');
}
