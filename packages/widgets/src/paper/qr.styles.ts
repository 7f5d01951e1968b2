import { css } from 'lit';

/** White with its own black in every theme and in forced colours: a scanner is the reader. */
export const qrStyles = css`
  .qr {
    flex: none;
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
`;
