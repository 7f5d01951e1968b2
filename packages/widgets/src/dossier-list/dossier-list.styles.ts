import { css } from 'lit';

export const listStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 4px 16px;
    min-block-size: 1.8em;
    margin-block-end: 12px;
  }
  .title {
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
  }
  /* The place of a usual page of rows, so that what follows does not move when they come. Around the card: what is short is a short card. */
  @media not print {
    .root {
      min-block-size: calc(min(100svh, 38em) + 6.9375em);
    }
  }
  .wait {
    display: grid;
    gap: 16px;
  }
  .wait .skeleton {
    block-size: 5.5em;
  }
`;
