/** What the fake reader sees next; `undefined` is nothing. */
let sight: string | undefined;
let formats: readonly string[] = [];
let told = 0;
let asked: MediaStreamConstraints[] = [];
let give: () => Promise<MediaStream> = picture;
const realDetector = Object.getOwnPropertyDescriptor(globalThis, 'BarcodeDetector');

class FakeDetector {
  static getSupportedFormats = () => {
    told += 1;
    return Promise.resolve(formats);
  };
  detect = () => Promise.resolve(sight === undefined ? [] : [{ rawValue: sight }]);
}

/** A stream whose picture is a canvas. */
function picture(): Promise<MediaStream> {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d');
  return Promise.resolve(canvas.captureStream());
}

/** A camera and a reader of QR codes, whatever the browser has. Call `start` before a widget is made, `stop` after it. */
export const fakeCamera = {
  start(): void {
    sight = undefined;
    formats = ['qr_code'];
    asked = [];
    told = 0;
    give = picture;
    put(globalThis, 'BarcodeDetector', FakeDetector);
    put(navigator, 'mediaDevices', {
      getUserMedia: (constraints: MediaStreamConstraints) => {
        asked.push(constraints);
        return give();
      },
    });
  },
  stop(): void {
    Reflect.deleteProperty(globalThis, 'BarcodeDetector');
    if (realDetector) Object.defineProperty(globalThis, 'BarcodeDetector', realDetector);
    Reflect.deleteProperty(navigator, 'mediaDevices');
  },
  picture,
  /** How often, and for what, a camera was asked for. */
  get asked(): readonly MediaStreamConstraints[] {
    return asked;
  },
  /** How often somebody was told which codes can be read. */
  get told(): number {
    return told;
  },
  sees(text: string | undefined): void {
    sight = text;
  },
  reads(...kinds: readonly string[]): void {
    formats = kinds;
  },
  gives(stream: () => Promise<MediaStream>): void {
    give = stream;
  },
};

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true });
}
