import { maskName } from '../domain/names.js';

/**
 * Free text of officers for someone who is not the owner: the owner's name becomes its first letters; e-mail addresses
 * and numbers long enough to be an id or a phone become dots.
 */
export function redactor(ownerName: string): (text: string) => string {
  const words = ownerName.normalize('NFC').split(/\s+/u).filter(Boolean);
  const name = words.length > 0 ? new RegExp(words.map(escape).join('\\s+'), 'giu') : undefined;
  return (text) => {
    const safe = text
      .normalize('NFC')
      .replace(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu, '•••')
      .replace(/(?<![\p{L}\d.-])\+?\d(?:[ .]?\d){8,13}(?![\d-])/gu, '•••');
    return name ? safe.replace(name, maskName(ownerName)) : safe;
  };
}

const escape = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
