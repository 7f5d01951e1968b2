/** `icons.person()`: a namespace of modules' exports, so that a bundle has only the icons it uses. */
export * as icons from './icon-set.js';
