import type { Payment } from '@dvcqg/sdk';

/** Of what goes to several beneficiaries, something is still to be paid. */
export const isLeft = ({ part }: Payment): boolean => part !== undefined && part.number < part.of;
