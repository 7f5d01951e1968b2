import { css } from 'lit';

export const feePaymentStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the card: what is short is a short card. */
  @media not print {
    :host([dossier-code]:not([dossier-code=''])) .root {
      min-block-size: min(100svh, 48em);
    }
  }
`;
