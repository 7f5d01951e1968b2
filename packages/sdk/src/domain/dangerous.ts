/**
 * Switches that make things less safe. They are symbols, so that a reviewer finds every use with one search and no
 * configuration file can turn them on by accident.
 */

/** Lets a call go out over plain `http:` to a host other than this machine: `{ [allowHttp]: true }`. */
export const allowHttp: unique symbol = Symbol.for('dvcqg.allowHttp');

/** Lets callbacks that sign no outcome decide one: `{ [unsignedOutcome]: true }`. */
export const unsignedOutcome: unique symbol = /* @__PURE__ */ Symbol.for('dvcqg.unsignedOutcome');

/** Lets the platform's signed test calls press a wallet's buttons, for certification: never where real money is. */
export const allowTestPayer: unique symbol = /* @__PURE__ */ Symbol.for('dvcqg.allowTestPayer');
