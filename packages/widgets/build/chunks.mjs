/**
 * What lies together in the CDN build. Every file compresses alone and costs a request, so what one visit loads together is
 * one file, and what most visits do not need lies apart. Without this the bundler makes one file of whatever the same
 * entries share, whether a visit shows it or not.
 */
const groups = {
  /** Before anything is shown, by every widget. */
  paint: [
    /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)/,
    /foundation\/(version|warn|define|events|dom|page-config|query-page|localize|own-text|lang|dvc-element|element\.messages|state|gateway-url-context)\.ts$/,
    /foundation\/(base\.styles|button\.styles|tokens\.styles|icon|icon-person)\.ts$/,
    /sdk\/src\/domain\/address\.ts$/,
  ],
  /** What all widgets but the sign-in button paint with besides. */
  card: [/foundation\/(controls|text|tones|surfaces)\.styles\.ts$|foundation\/written\.ts$/],
  /** What money widgets paint with besides. */
  pay: [/payment-parts\/(level|skeleton|waiting\.styles)\.ts$/],
  /** What talks to the gateway. */
  late: [
    /foundation\/(abort|bandwidth|answers\.styles|arrivals|icon-account|lang-watcher|live-region|ribbon|ribbon\.messages|session-store|widget-controller)\.ts$/,
    /foundation\/(gateways|gateway-context|redirect|safe-url)\.ts$/,
    /sdk\/src\/(client|transport)\//,
    /sdk\/src\/domain\/(errors|dangerous|sleep)\.ts$/,
  ],
  /** The words of failures. */
  failures: [
    /foundation\/failure-words\.ts$/,
    /sdk\/src\/domain\/(failure-(text|messages)|more-failures)\.ts$/,
  ],
  /** What views say answers with. */
  say: [
    /foundation\/(icon-set|failure|failure-box|failure\.messages|format|code|spoken)\.ts$/,
    /sdk\/src\/domain\/(code-text|agency-codes|codes|time|local-date|money|number-words|spoken)\.ts$/,
    /dossier\/code-problem\.ts$/,
    /payment-parts\/(facts|money-text)\.ts$/,
  ],
  /** What views about money share. */
  money: [
    /payment-parts\/(amount|band|copier|copy-button|focus-keeper|host-action|parts\.messages|parts\.styles|payment-news|receipt-files)\.ts$/,
    /foundation\/(circumstance|random-key)\.ts$/,
    /payment-parts\/(fee-lines|fee-table|is-left|onward\.messages|part-steps|part-steps\.styles|pay-page-url|turn-back|reference)\.ts$/,
  ],
  /** A code, its picture and the sheet it is on. */
  paper: [/paper\//],
  dossier: [
    /src\/dossier\/|foundation\/icon-dossier\.ts$/,
    /sdk\/src\/domain\/(processing-time|status|dossier-clock|holidays|working-days)\.ts$/,
  ],
};

/** The file of the CDN build that a module goes to; none where the bundler may decide. */
export function chunkOf(id) {
  if (id.startsWith('\0english:')) return englishOf(id);
  return Object.entries(groups).find(([, files]) => files.some((file) => file.test(id)))?.[0];
}

const shared = /\/(foundation|dossier|payment-parts)$/;
const englishOf = (id) => (shared.test(id) ? 'english' : `english-${/[^/]+$/.exec(id)[0]}`);
