import { createHash } from 'node:crypto';
import { lockedPersona, personas, type Persona } from '../personas.js';

/** Everyone who may stand on the sign-in page, in its order. */
export const everyone: readonly Persona[] = [...personas, lockedPersona];

/** The personas, and whoever typed a name and a number in since the last reset. */
export class Accounts {
  readonly #entered = new Map<string, Persona>();

  byPersonaId(id: string): Persona | undefined {
    return everyone.find((persona) => persona.id === id);
  }

  byTechId(techId: string): Persona | undefined {
    return everyone.find((persona) => persona.techId === techId) ?? this.#entered.get(techId);
  }

  /** The same number is the same account, whatever name is typed the next time. */
  enter(entry: { readonly name: string; readonly personalId?: string; readonly taxCode?: string }): Persona {
    const number = entry.personalId ?? entry.taxCode ?? '';
    const known = everyone.find(
      (persona) => (persona.personalId ?? persona.taxCode) === number && !persona.locked,
    );
    if (known) return known;
    const persona: Persona = {
      id: 'free',
      techId: technicalId(number),
      kind: entry.personalId ? 'person' : 'organisation',
      about: '',
      assurance: 'LoA2',
      ...entry,
    };
    this.#entered.set(persona.techId, persona);
    return persona;
  }

  clear(): void {
    this.#entered.clear();
  }
}

/** A UUID (version 8) made from the number, so that dossiers find their owner again after a restart. */
function technicalId(number: string): string {
  const hex = createHash('sha256').update(`dvcqg-sandbox:${number}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
