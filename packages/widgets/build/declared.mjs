import postcss from 'postcss';

/** With attributes that make another first state, by what is put into the file's name. */
const variants = { 'dossier-tracker': { code: { code: '-' } } };

/**
 * Adds what a server of any kind puts into its pages so that widgets are seen before a script is there:
 *
 * - `ssr/<widget>.<lang>.html`, the declared shadow root of its first state, and `ssr/dossier-tracker.code.<lang>.html`, that of
 *   a tracker with a code;
 * - `ssr/<widget>.css`, which that root links.
 *
 * Made by the package's own `server` entry, from the build for bundlers in `dist`, which must be there.
 */
export const declared = (dist) => ({
  name: 'declared',
  async generateBundle() {
    const { renderRoot } = await import(`${dist}server/index.js`);
    const { widgets } = await import(`${dist}server/widgets.js`);
    const add = (name, source) => this.emitFile({ type: 'asset', fileName: `ssr/${name}`, source });
    for (const [tag, widget] of Object.entries(widgets)) {
      const name = tag.replace('dvc-', '');
      add(`${name}.css`, sheet(widget, places[name]));
      for (const [variant, attributes] of Object.entries({ '': {}, ...variants[name] }))
        for (const lang of ['vi', 'en'])
          add([name, variant, lang, 'html'].filter(Boolean).join('.'), renderRoot(tag, { lang, attributes }));
    }
  },
});

/** Nothing moves until the script is there, so that nothing starts anew when the widget draws the same once more. */
const still = ':host *,:host ::before,:host ::after{animation:none!important}';

/**
 * The words that `reserve.css` keeps a place with keep the width until the code is there, and no height of their own: a frame may be
 * drawn when the sheet is there and what stands behind it is not.
 */
const places = {
  'login-button': `:host{display:inline-block!important;min-block-size:48px}
:host::before{display:block;block-size:0!important;min-block-size:0!important;padding-block:0!important;overflow:clip}`,
};

/** The styles of a widget's first paint. Each rule is the host's own: linked in the head of a page as well, it means nothing there. */
function sheet(widget, place = '') {
  // Lit gathers a class's styles when it is asked for its attributes.
  void widget.observedAttributes;
  const root = postcss.parse(
    [...widget.elementStyles.map(({ cssText }) => cssText), still, place].join('\n'),
  );
  root.walkRules((rule) => {
    if (/keyframes$/.test(rule.parent.name ?? '')) return;
    rule.selectors = rule.selectors.map((one) => (one.includes(':host') ? one : `:host ${one}`));
  });
  return root.toString();
}
