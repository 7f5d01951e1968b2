import { parseDossierCode } from '@dvcqg/sdk';
import { codesIn } from '../foundation/codes.js';
import { localize } from '../foundation/localize.js';
import { said } from '../foundation/spoken.js';
import type { TrackerHost } from './dossier-tracker.controller.js';
import { resultMessages } from './dossier-tracker.result.messages.js';

/** The text of a QR code or of a message has the code somewhere in it: only the code goes into the field. */
export function paste(event: ClipboardEvent, host: TrackerHost): void {
  const text = event.clipboardData?.getData('text') ?? '';
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || field.id !== 'code' || text.length > 4096) return;
  const [code = '', ...others] = codesIn(text);
  const parsed = parseDossierCode(code);
  // A code as such may be pasted into what is typed already.
  if (others.length || !parsed.ok || text.trim().length <= parsed.code.length + 4) return;
  event.preventDefault();
  host.text = parsed.code;
  host.live.say(
    said(localize(resultMessages, host.language)('pasted', { code: parsed.code }), host.language),
  );
}
