import { type ShapeFault } from '../domain/check-shape.js';
import { ShapeError } from '../domain/errors.js';

/** What is thrown when something to be sent breaks a limit: nothing of it goes into the error but the path of the field. */

export const badDossier: ShapeFault = {
  code: 'bad_dossier',
  message: 'A field of the dossier is missing, too long or of the wrong form.',
  messageKey: 'bad_request',
};

export const badProgress: ShapeFault = {
  code: 'bad_progress',
  message: 'A progress entry has a field that is missing, too long or of the wrong form.',
  messageKey: 'bad_request',
};

export const badStatusChange: ShapeFault = {
  code: 'bad_status_change',
  message: 'A field of the status change is missing, too long, of the wrong form or has no place here.',
  messageKey: 'bad_request',
};

export function wrong({ code, message, ...options }: ShapeFault, path: string): ShapeError {
  return new ShapeError(code, message, { ...options, path });
}
