/** What a page wrote into an attribute or set as a property, without white space around it; empty for what is no text. */
export const written = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
