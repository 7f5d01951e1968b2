/**
 * How sentences address a person, by itself: the first paint of every widget needs it, and a bundler takes along whatever else
 * of the browser entry a page uses later.
 */
export { addressed, type AddressStyle } from './domain/address.js';
