import { css } from 'lit';

export const receiptStyles = css`
  /* As high as what comes, or as the window: what is below must not move. Around the desk: what is short is a short card. */
  @media not print {
    .root {
      min-block-size: min(100svh, 61.9375em);
    }
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 35em);
    gap: 16px;
    justify-content: center;
    padding: 40px 24px 32px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .blank {
    min-block-size: 49.6em;
    padding: 28px 28px 24px;
    border: 1px solid var(--_line);
    background: #fff;
    color-scheme: light;
  }
`;
