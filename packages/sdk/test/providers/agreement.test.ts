import { describe, it } from 'vitest';
import { agreesOnWhatComes, agreesOnWhatWeSend, subjects } from './agreement.js';

const names = Object.keys(subjects) as (keyof typeof subjects)[];

describe('two readings of the published signatures agree; 10,000 of each in agreement.full.ts', () => {
  it.each(names)('%s: what we send', (name) => agreesOnWhatWeSend(name, 50));
  it.each(names)('%s: what comes', (name) => agreesOnWhatComes(name, 200));
});
