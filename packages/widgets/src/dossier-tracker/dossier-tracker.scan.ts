import { parseDossierCode } from '@dvcqg/sdk';
import type { ReactiveController } from 'lit';
import { html } from 'lit';
import { icon } from '../foundation/icon.js';
import { localize } from '../foundation/localize.js';
import type { TrackerHost } from './dossier-tracker.controller.js';
import { reader } from './dossier-tracker.reader.js';
import { scanMessages } from './dossier-tracker.scan.messages.js';

type Problem = 'denied' | 'none' | 'failed' | 'other';

const scanIcon = () =>
  icon(
    'M3.5 7V4.5a1 1 0 0 1 1-1H7m6 0h2.5a1 1 0 0 1 1 1V7m0 6v2.5a1 1 0 0 1-1 1H13m-6 0H4.5a1 1 0 0 1-1-1V13M6 10h8',
  );

/** Ms between two looks at the picture. */
const pace = 200;

/**
 * Reads a code with the camera; comes where the browser can read QR codes itself. The camera is asked for on a press and
 * stopped the moment it is no longer needed; no picture leaves the page.
 */
export class Scanner implements ReactiveController {
  readonly #host: TrackerHost;
  readonly #found: (text: string) => void;
  #problem: Problem | undefined;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each opening: a camera that comes after its dialog was closed is stopped at once. */
  #turn = 0;

  constructor(host: TrackerHost, found: (text: string) => void) {
    this.#host = host;
    this.#found = found;
    host.addController(this);
    host.requestUpdate();
  }

  hostDisconnected(): void {
    this.close();
  }

  view(): unknown {
    const t = localize(scanMessages, this.#host.language);
    return html`<button type="button" class="btn btn-quiet scan" part="scan" @click=${() => void this.open()}>
        ${scanIcon()}${t('scan')}
      </button>
      <dialog class="scanner" part="scanner" aria-labelledby="scan-title" @close=${() => this.#stop()}>
        <p class="section-title" id="scan-title">${t('title')}</p>
        <video class="camera" playsinline .muted=${true} aria-hidden="true"></video>
        <p role="status">${t(this.#problem ?? 'hint')}</p>
        <button type="button" class="btn" @click=${() => this.close()}>${t('close')}</button>
      </dialog>`;
  }

  async open(): Promise<void> {
    const dialog = this.#dialog;
    if (!dialog || dialog.open) return;
    const turn = ++this.#turn;
    this.#say(undefined);
    dialog.showModal();
    try {
      const camera = { video: { facingMode: 'environment' }, audio: false };
      const stream = await navigator.mediaDevices.getUserMedia(camera);
      if (turn !== this.#turn || !dialog.open) return stop(stream);
      this.#stream = stream;
      const video = dialog.querySelector('video') as HTMLVideoElement;
      video.srcObject = stream;
      // A page in the background plays nothing yet; it will.
      void video.play().catch(() => undefined);
      void this.#read(video, turn);
    } catch (error) {
      if (turn === this.#turn && dialog.open) this.#say(problemOf(error));
    }
  }

  /** The dialog gives the focus back to the button by itself. */
  close(): void {
    this.#stop();
    this.#dialog?.close();
  }

  async #read(video: HTMLVideoElement, turn: number): Promise<void> {
    const detector = reader();
    const look = async (): Promise<void> => {
      const codes = await detector.detect(video).catch(() => []);
      if (turn !== this.#turn) return;
      const hit = codes.find(({ rawValue }) => parseDossierCode(rawValue.slice(0, 4096)).ok);
      if (hit) {
        this.close();
        this.#found(hit.rawValue.slice(0, 4096));
        return;
      }
      if (codes.length) this.#say('other');
      this.#timer = setTimeout(() => void look(), pace);
    };
    await look();
  }

  #stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    if (this.#stream) stop(this.#stream);
    this.#stream = undefined;
    const video = this.#dialog?.querySelector('video');
    if (video) video.srcObject = null;
  }

  #say(problem: Problem | undefined): void {
    if (problem === this.#problem) return;
    this.#problem = problem;
    this.#host.requestUpdate();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog.scanner');
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function problemOf(error: unknown): 'denied' | 'none' | 'failed' {
  const { name } = Object(error) as { name?: unknown };
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'none' : 'failed';
}
