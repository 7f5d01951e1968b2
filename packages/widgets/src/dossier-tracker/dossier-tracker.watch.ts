import type { Dossier, GatewayClient } from '@dvcqg/sdk';
import { sparesData } from '../foundation/bandwidth.js';
import { dossierFeed } from '../foundation/dossier-feed.js';
import type { TrackerHost } from './dossier-tracker.controller.js';

/** Follows the dossier that is shown. */
export class Watch {
  readonly #host: TrackerHost;
  #stop: (() => void) | undefined;
  #watched: string | undefined;

  constructor(host: TrackerHost) {
    this.#host = host;
  }

  begin(client: GatewayClient, code: string, refused: (error: unknown) => void): void {
    if (this.#watched === code) return;
    this.end();
    this.#watched = code;
    this.#stop = dossierFeed(client, code, sparesData(this.#host)).subscribe({
      changed: (dossier: Dossier) => this.#host.send({ type: 'changed', dossier }),
      mode: (mode) => this.#host.send({ type: 'mode', mode }),
      refused,
    });
  }

  end(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#watched = undefined;
  }
}
