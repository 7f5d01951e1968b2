import { existsSync, readFileSync } from 'node:fs';
import { nationalProcedure } from './codes.js';

export interface Coded {
  readonly code: string;
  readonly name: string;
}
export interface Fee {
  readonly kind: 'phi' | 'le-phi' | 'gia';
  /** Integer đồng; 0 with `amountSeeNote` when a council sets it. */
  readonly amount: number;
  readonly note?: string;
  readonly amountSeeNote?: boolean;
}
export interface Channel {
  /** `1` direct, `2` online, `3` postal. */
  readonly kenh: string;
  readonly time?: { readonly value: number; readonly unit: string };
  readonly fees?: readonly Fee[];
}
export interface Component {
  readonly name: string;
  readonly code?: string;
  readonly case?: string;
  readonly form?: string;
}
export interface Procedure extends Coded {
  readonly publisher: Coded;
  readonly levels: readonly ('bo' | 'tinh' | 'xa' | 'khac')[];
  readonly audience: readonly string[];
  readonly subjectTypes?: readonly string[];
  readonly field?: { readonly code?: string; readonly name: string };
  readonly channels?: readonly Channel[];
  readonly components?: readonly Component[];
  readonly results?: readonly Coded[];
  readonly legalBasis?: readonly string[];
  readonly services?: readonly { readonly code: string }[];
  readonly status?: string;
}

interface ProcedureFile {
  readonly enums: { readonly subjectTypes: Readonly<Record<string, string>> };
  readonly items: readonly Procedure[];
}

/** The 508 real procedures, with what the checks ask of them. */
export interface Catalogue {
  readonly procedures: readonly Procedure[];
  readonly subjectNames: ReadonlyMap<string, string>;
  /** Takes national codes and provincial copies of them. */
  find(code: string): Procedure | undefined;
  hasField(code: string): boolean;
  hasComponent(code: string): boolean;
  hasResult(code: string): boolean;
}

let loaded: Catalogue | undefined;

/** Read once, on first use, however many sandboxes a test makes. */
export function catalogue(): Catalogue {
  loaded ??= build(read());
  return loaded;
}

/** `data/` lies beside `src/` and beside `dist/`, at a different depth from here. */
function read(): ProcedureFile {
  const places = ['../data/procedures.json', '../../data/procedures.json'];
  const place = places.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (place === undefined) throw new Error('data/procedures.json is missing from the @dvcqg/sandbox package');
  return JSON.parse(readFileSync(place, 'utf8')) as ProcedureFile;
}

function build(file: ProcedureFile): Catalogue {
  const byCode = new Map(file.items.map((item) => [item.code, item]));
  const codesOf = (pick: (item: Procedure) => readonly ({ readonly code?: string } | undefined)[]) =>
    new Set(file.items.flatMap((item) => pick(item).map((part) => part?.code)));
  const fields = codesOf((item) => [item.field]);
  const components = codesOf((item) => item.components ?? []);
  const results = codesOf((item) => item.results ?? []);
  return {
    procedures: file.items,
    subjectNames: new Map(Object.entries(file.enums.subjectTypes)),
    find: (code) => byCode.get(nationalProcedure(code) ?? ''),
    hasField: (code) => fields.has(code),
    hasComponent: (code) => components.has(code),
    hasResult: (code) => results.has(code),
  };
}
