/**
 * Who may import whom, as lint errors. The picture is in docs/decisions/0001-the-house.md.
 * There is no list of exceptions: a file that needs one stands on the wrong floor.
 */

import { wireNames } from './lib/wire-names.mjs';

/** Floors of packages/sdk/src, lowest first. A file imports its own floor or a lower one. */
const floors = [
  ['domain'],
  ['wire', 'profiles'],
  ['transport', 'store'],
  ['sso', 'dossiers', 'inbound', 'procedures', 'payments', 'client', 'portal'],
  ['gateway', 'wallet', 'sync'],
  ['index', 'server'],
];

const ban = (regex, message) => ({ regex, message });
const node = ban('^node:', 'domain, wire, client and the browser entry run in a browser.');

const rule = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const floorRules = floors.slice(0, -1).map((rooms, level) => {
  const above = floors.slice(level + 1).flat();
  const patterns = [
    ban(
      `^(\\.\\./)+(${above.join('|')})(/|\\.js$)`,
      `floor ${level} (${rooms.join(', ')}) may not import a floor above it.`,
    ),
  ];
  if (level < 2) patterns.push(node);
  return rule(
    rooms.map((room) => `packages/sdk/src/${room}/**/*.ts`),
    patterns,
  );
});

/** The build takes away a space that a template begins or ends with. */
const lostSpace = {
  selector:
    'TaggedTemplateExpression[tag.name="html"] TemplateElement:matches(:first-child[value.raw=/^ +[^\\s<]/], [tail=true][value.raw=/[^\\s>] +$/])',
  message: "A space at the end of a template is lost in the build: ${', '}.",
};

/** Colours are tokens that a page may set. Only the palette, the test ribbon and paper have colours of their own. */
const colourRule = {
  files: ['packages/widgets/src/**/*.ts'],
  ignores: [
    'packages/widgets/src/foundation/{answers.styles,tokens.styles,tones.styles,ribbon}.ts',
    'packages/widgets/src/paper/*.ts',
    'packages/widgets/src/receipt/receipt.styles.ts',
    'packages/widgets/src/testing/**',
    'packages/widgets/src/**/*.test.ts',
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        // A veil of `rgb(0 0 0 / …)` is a shade, not a colour.
        selector:
          'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/: [^;]*(#[0-9a-f]{3,8}\\b|\\b(rgb|hsl|oklch)a?\\((?!0 0 0)|\\b(black|white|red|gr[ae]y)\\s*;)/i]',
        message: 'A colour is a token: var(--_…).',
      },
      lostSpace,
    ],
  },
};

/**
 * How long a comparison takes must not tell how much of a signature was right (security requirement P33): whatever is
 * called one is compared by `timingSafeEqual` or `sameText`. Whether there is one at all may be asked.
 */
const secretName = '/(signature|digest|checksum|check_sum|hash|(^|[a-z_])mac|Mac)$/i';
const called = (selector) =>
  [
    `${selector}.name=${secretName}`,
    `${selector}.property.name=${secretName}`,
    `${selector}.property.value=${secretName}`,
  ]
    .map((path) => `[${path}]`)
    .join(', ');
const plain = ['left', 'right']
  .map((side) => `:not([${side}.type="Literal"]):not([${side}.type="Identifier"][${side}.name="undefined"])`)
  .join('');
const compared = (side) => `BinaryExpression[operator=/^[!=]==?$/]:matches(${called(side)})${plain}`;
const searched =
  'CallExpression[callee.property.name=/^(includes|indexOf|startsWith|endsWith|equals|localeCompare)$/]';
const timing = [
  compared('left'),
  compared('right'),
  `${searched}:matches(${called('callee.object')})`,
  `${searched}:matches(${called('arguments.0')})`,
  `CallExpression[callee.object.name="Buffer"][callee.property.name="compare"]:matches(${called('arguments.0')}, ${called('arguments.1')})`,
].map((selector) => ({
  selector,
  message: 'Signatures are compared in equal time: timingSafeEqual or sameText.',
}));

/**
 * A failing comparison of elements is sent to the runner with all that hangs on them, which takes for ever: the test stops
 * nothing and says nothing. `expect(a === b).to.equal(true)` says as much.
 */
const elementNames =
  '/^(activeElement|shadowRoot|parentElement|firstElementChild|lastElementChild|assignedSlot)$/';
const elementCalls = '/^(querySelector|getElementById|closest|elementFromPoint)$/';
const anElement = (path) =>
  [
    [`${path}.property.name`, elementNames],
    [`${path}.callee.property.name`, elementCalls],
    [`${path}.expression.property.name`, elementNames],
    [`${path}.expression.callee.property.name`, elementCalls],
    [`${path}.callee.name`, '/^(find|\\$)$/'],
  ]
    .map(([at, names]) => `[${at}=${names}]`)
    .join(', ');
const equals = 'CallExpression[callee.property.name=/^(equal|equals|eql|eq)$/]';
const comparedElements = {
  files: ['packages/widgets/**/*.test.ts', 'packages/widgets/test/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      ...[
        `${equals}[arguments.0.raw="null"]`,
        `${equals}:matches(${anElement('arguments.0')})`,
        `${equals}:has(CallExpression[callee.name="expect"]:matches(${anElement('arguments.0')}))`,
      ].map((selector) => ({
        selector,
        message: 'A failing comparison of elements hangs the runner: expect(a === b).to.equal(true).',
      })),
    ],
  },
};

/** Vietnamese on the wire, English everywhere else: also in tests, whose far sides stand under `wire/` too. */
const wireNameRule = {
  files: ['packages/{sdk,widgets}/**/*.{ts,mjs}'],
  ignores: ['**/wire/**'],
  plugins: { house: { rules: { 'wire-names': wireNames } } },
  rules: { 'house/wire-names': 'error' },
};

export const houseRules = [
  wireNameRule,
  colourRule,
  comparedElements,
  ...floorRules,
  rule(
    ['packages/sandbox/**/*.ts'],
    [
      ban(
        '^@dvcqg/|/(sdk|widgets|cli)/src',
        'The sandbox is the other side of the wire: it imports nothing of ours.',
      ),
    ],
  ),
  rule(
    ['packages/widgets/**/*.ts'],
    [
      ban('^@dvcqg/sdk/(?!(address|failures)$)', 'Widgets use the browser entries of the SDK only.'),
      ban(
        '^@dvcqg/(sandbox|cli)|/(sdk|sandbox|cli)/src',
        'Widgets import the SDK browser entry and nothing else of ours.',
      ),
      node,
    ],
  ),
  rule(
    ['packages/cli/**/*.ts', 'packages/examples/**/*.{ts,mjs}'],
    [ban('/(sdk|sandbox|widgets)/src', 'Use the public entries of a package.')],
  ),
  {
    files: ['packages/{sdk,sandbox,cli}/src/**/*.ts', 'packages/examples/**/*.mjs'],
    ignores: ['**/*.test.ts', '**/fixtures/**'],
    rules: { 'no-restricted-syntax': ['error', ...timing] },
  },
  // Tests may use the sandbox and Node, never a floor they do not test through a public entry.
  { files: ['packages/{sdk,widgets}/**/*.test.ts'], rules: { 'no-restricted-imports': 'off' } },
];
