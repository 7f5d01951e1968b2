import { describe, it } from 'vitest';
import { agreesOnWhatComes, agreesOnWhatWeSend, subjects } from './agreement.js';

/** Two minutes of work altogether, on a machine that may be busy with other things, ms. */
const patience = 900_000;
const names = Object.keys(subjects) as (keyof typeof subjects)[];

describe('two readings of the published signatures agree on 10,000 random messages', () => {
  it.each(names)('%s: what we send', (name) => agreesOnWhatWeSend(name, 10_000), patience);
  it.each(names)('%s: what comes', (name) => agreesOnWhatComes(name, 10_000), patience);
});
