import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { newKeys } from '../../certify/certificate.js';

/** `dvcqg certify keygen`: the pair of keys that certificates are signed and verified with. */
export function keygenCommand(): Command {
  return new Command('keygen')
    .description(
      'make the Ed25519 keys for certificates: <name>.private.json (keep it) and <name>.public.json',
    )
    .option('--out <name>', 'path and name of the two files, without their endings', 'certify')
    .action(async ({ out }: { out: string }) => {
      const { privateJwk, publicJwk } = await newKeys();
      // Never over a key that is there: what it signed could not be verified any more.
      const only = { flag: 'wx' } as const;
      const text = (key: object) => `${JSON.stringify(key, undefined, 2)}\n`;
      try {
        await writeFile(`${out}.private.json`, text(privateJwk), { ...only, mode: 0o600 });
        await writeFile(`${out}.public.json`, text(publicJwk), only);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new Error(`A key of the name ${out} is there already.`);
      }
      console.log(`${out}.private.json\n${out}.public.json\nkid ${privateJwk.kid}`);
    });
}
