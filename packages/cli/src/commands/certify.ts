import { Command } from 'commander';
import { keygenCommand } from './certify/keygen.js';
import { walletCommand } from './certify/wallet.js';

/** `dvcqg certify`: a wallet shows that it keeps the protocol, on bad days too. */
export function certifyCommand(): Command {
  return new Command('certify')
    .description('check that a wallet keeps the protocol with the payment platform, on bad days too')
    .addCommand(walletCommand())
    .addCommand(keygenCommand());
}
