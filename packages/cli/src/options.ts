import { InvalidArgumentError } from 'commander';

/** A TCP port, for an option. */
export function port(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new InvalidArgumentError('A port is a number from 1 to 65535.');
  }
  return number;
}

/** A variable that must be set. */
export function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`Set the environment variable ${name}.`);
  return value;
}
