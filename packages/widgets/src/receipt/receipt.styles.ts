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
    background-color: var(--_sunken);
  }
  /* The sheet as it looks with the styles that come later: nobody sees it change. */
  .blank {
    min-block-size: 49.6em;
    padding: 28px 28px 24px;
    border: 1px solid #b9c0ca;
    background: #fff;
    color-scheme: light;
  }
  @container (max-width: 30em) {
    .desk {
      padding: 32px 8px 12px;
    }
    .blank {
      padding: 20px 16px;
    }
  }
`;
