import { readIcons } from '../scripts/lib/icons.mjs';

interface Icon {
  readonly name: string;
  /** The path that is drawn. */
  readonly d: string;
}

declare const data: readonly Icon[];
export { data };

// VitePress asks for a default export.
export default {
  load: (): readonly Icon[] => readIcons().icons.map(({ name, d }: Icon) => ({ name, d })),
};
