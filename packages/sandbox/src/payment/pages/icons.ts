import { html, type Html } from '../../page/layout.js';

/** On a 20 px grid, round strokes of 1.75 px. */
const paths = {
  wallet:
    'M14 6V4.5a1 1 0 0 0-1-1H5A1.5 1.5 0 0 0 3.5 5v9A2.5 2.5 0 0 0 6 16.5h9a1.5 1.5 0 0 0 1.5-1.5V7.5A1.5 1.5 0 0 0 15 6H5M13.2 11.2h.01',
  bank: 'M3 7.5 10 3.5l7 4zM5 8v6M8.3 8v6M11.7 8v6M15 8v6M3 16.5h14',
  qr: 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h2v2M16.5 11.5v5M11.5 16.5h2',
  shield: 'm10 2.8 6 2.2v4.6c0 3.6-2.4 6.3-6 7.6-3.6-1.3-6-4-6-7.6V5zM7.4 10l1.9 1.9 3.4-3.7',
  done: 'm4.5 10.5 3.7 3.7 7.3-8',
  wait: 'M10 5.5v4.7l3 1.8M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z',
  stop: 'M10 6v4.7M10 13.8h.01M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z',
} as const;
export type IconName = keyof typeof paths;

/** Says nothing to a screen reader: the words beside it do. */
export function icon(name: IconName): Html {
  return html`<svg class="pay-icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d="${paths[name]}" />
  </svg>`;
}
