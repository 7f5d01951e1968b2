import { css } from 'lit';

export const paymentStatusStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the card: what is short is a short card. */
  @media not print {
    .root {
      min-block-size: min(100svh, 36.375em);
    }
  }
`;
