/** The browser's own reader of QR codes; not in TypeScript's library yet. */
interface Reader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
interface ReaderClass {
  new (options: { formats: readonly string[] }): Reader;
  getSupportedFormats(): Promise<readonly string[]>;
}

const own = () => (globalThis as unknown as { BarcodeDetector?: ReaderClass }).BarcodeDetector;

/** Whether this browser reads QR codes and has a camera to ask for. */
export async function readsCodes(): Promise<boolean> {
  if (!navigator.mediaDevices) return false;
  const formats = await own()?.getSupportedFormats();
  return formats?.includes('qr_code') === true;
}

/** @throws {TypeError} where `readsCodes` says no. */
export const reader = (): Reader => new (own() as ReaderClass)({ formats: ['qr_code'] });
