import { find } from './mount.js';
import { until } from './until.js';

/** A file that begins like a PDF, as long as asked for. */
export const pdf = (name = 'giay-chung-sinh.pdf', size = 0): File =>
  new File(['%PDF-1.7 thử', new Uint8Array(size)], name, { type: 'application/pdf' });

/** Puts a file into the field of a widget's paper, as somebody choosing it would. */
export function choose(widget: Element, at: number, file: File): void {
  const input = find<HTMLInputElement>(widget, `#file-${at}`);
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

/** The same, and waits until all of them were looked at. */
export async function chooseAll(widget: Element, ...files: readonly File[]): Promise<void> {
  files.forEach((file, at) => choose(widget, at, file));
  await until('the files', () => widget.shadowRoot?.querySelectorAll('.file').length === files.length);
}
