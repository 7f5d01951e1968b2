import { foldText } from './names.js';
import { dossierStatuses } from './status.js';

type Code = keyof typeof dossierStatuses;

/**
 * The steps that usually follow a status. Our reading of the ten states, not a rule of the Portal: a step that is not here
 * is worth a warning, never a refusal.
 */
export const usualNextStatuses: Readonly<Record<Code, readonly Code[]>> = {
  '1': ['2', '3', '7'],
  '2': ['4', '5', '6', '7', '8', '9'],
  '3': [],
  '4': ['5', '6', '7', '8', '9'],
  '5': ['4', '2', '7', '8'],
  '6': ['4', '7', '8', '9'],
  '7': ['8', '4'],
  '8': ['10'],
  '9': ['10'],
  '10': [],
};

/** Whether a step is usual. To stay is; undefined when either code is not known. */
export function isUsualStep(from: string, to: string): boolean | undefined {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  return from === to || usualNextStatuses[from].includes(to);
}

const isKnown = (code: string): code is Code => Object.hasOwn(dossierStatuses, code);

const folded = (text: string) =>
  foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The code of an official label, with or without marks, in any case. Other words of local systems are for the mapping
 * their agency makes: a guess would be told to the citizen as truth.
 */
export function matchStatus(label: string): Code | undefined {
  const wanted = folded(label.slice(0, 200));
  return (Object.keys(dossierStatuses) as Code[]).find(
    (code) => folded(dossierStatuses[code].label) === wanted,
  );
}
