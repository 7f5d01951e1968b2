/**
 * For authors of widgets: what every widget of this house keeps, as mocha tests for `@web/test-runner`. Needs
 * `axe-core` and `@web/test-runner-commands` beside it.
 */
export * from './contracts/index.js';
export { axeClean } from './axe.js';
export { hostileStrings } from './hostile.js';
