import { css } from 'lit';

/** Several dossiers, the second proof, the camera, the paper slip. */
export const extraStyles = css`
  .derived::before {
    content: ' · ';
  }
  .back {
    margin-inline-start: -8px;
  }
  .foot-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-inline: -8px;
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 12px;
    list-style: none;
  }
  .one {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .one > .btn {
    align-self: start;
    margin-block-start: auto;
  }
  .one-title {
    font-weight: 600;
    text-wrap: pretty;
  }
  .one-band {
    display: grid;
    gap: 4px;
    padding: 12px;
    border-radius: var(--_radius-control);
    background-color: var(--_tone-bg);
  }
  .one-band .pill-line {
    display: flex;
    gap: 6px;
  }
  .proof {
    display: grid;
    gap: 8px;
  }
  .proof .digits {
    flex: 0 0 8em;
    font-size: 1.25em;
  }
  .box {
    position: relative;
  }
  .box:has(.scan) .input {
    padding-inline-end: 8em;
  }
  .scan {
    position: absolute;
    inset: 2px 2px auto auto;
    text-decoration: none;
  }
  .scanner {
    inline-size: min(30em, calc(100vw - 32px));
    padding: 20px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_ink);
  }
  .scanner[open] {
    display: grid;
    gap: 12px;
  }
  .scanner::backdrop {
    background: rgb(0 0 0 / 60%);
  }
  .camera {
    inline-size: 100%;
    aspect-ratio: 4 / 3;
    border-radius: var(--_radius-control);
    background-color: var(--_sunken);
    object-fit: cover;
  }
  .slip {
    display: none;
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .one-band {
      border: 1px solid;
    }
  }
  @media print {
    .slip[data-dvc-printing] {
      display: grid;
    }
    .one {
      break-inside: avoid;
    }
    .back {
      display: none;
    }
    .scanner {
      display: none;
    }
  }
`;
