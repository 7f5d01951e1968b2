/**
 * What lies together in the CDN build. Every file compresses alone and costs a request, so what one visit loads together is
 * one file. What is imported on demand stays apart.
 */
const groups = {
  /** Before anything is shown. */
  paint: [
    /\/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\/(?!.*directive)/,
    /foundation\/(version|warn|define|events|dom|page-config|query-page|localize|own-text|lang|dvc-element|state)\.ts$/,
    /foundation\/(base\.styles|button\.styles|tokens\.styles|icon|icon-person)\.ts$/,
  ],
  /** What all widgets but the sign-in button paint with besides; that one needs it for an account. */
  card: [/foundation\/(controls|text|tones|surfaces)\.styles\.ts$/, /foundation\/(redirect|safe-url)\.ts$/],
  /** What money widgets paint with besides. */
  pay: [/payment-parts\/(level|skeleton|parts\.styles|waiting\.styles)\.ts$/],
  /** What talks to the gateway. */
  late: [
    /@lit\/context\/lib\/(?!.*(provider|notifier))/,
    /foundation\/(abort|arrivals|icon-account|lang-watcher|live-region|ribbon|session-store|widget-controller)\.ts$/,
    /foundation\/(gateways|gateway-context|gateway-url-context)\.ts$/,
    /sdk\/src\/(client|transport)\//,
    /sdk\/src\/domain\/(errors|dangerous|sleep)\.ts$/,
  ],
  /** What views say answers with. */
  say: [
    /foundation\/(icon-set|failure|failure-box|failure-words|failure\.messages|format|code)\.ts$/,
    /sdk\/src\/domain\/(code-text|agency-codes|codes|time|local-date|money)\.ts$/,
    /dossier\/code-problem\.ts$|payment-parts\/(band|focus-keeper|host-action|copier|copy-button|parts\.messages)\.ts$/,
  ],
  /** A code and its picture, on paper or on a screen. */
  qr: [/paper\/qr-(image|path)\.ts$/],
  money: [/payment-parts\//, /foundation\/(circumstance|random-key)\.ts$/, /domain\/number-words\.ts$/],
  dossier: [
    /src\/dossier\//,
    /sdk\/src\/domain\/(processing-time|status|dossier-clock|holidays|working-days)\.ts$/,
  ],
};

/** The file of the CDN build that a module goes to; none where the bundler may decide. */
export function chunkOf(id) {
  return Object.entries(groups).find(([, files]) => files.some((file) => file.test(id)))?.[0];
}
