import type { SyncItem } from '@dvcqg/sdk/sync';

export function codeOf(n: number): string;
export function hasStep(n: number): boolean;
export function itemOf(n: number, version: number): SyncItem;
