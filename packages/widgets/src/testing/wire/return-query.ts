/** What the platform's address bar says of a payment that succeeded. Nothing may read it. */
export const succeeded = 'MaLoi=00';
