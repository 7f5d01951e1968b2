import { fileIn, folderOf } from './files.mjs';

/** Old libraries as they are in node_modules. */
const libraries = new Set(['bootstrap', 'jquery', 'prototype-js-core']);

export const library = (name, path) =>
  libraries.has(name) ? fileIn(folderOf(name), path) : new Response('Not found', { status: 404 });
