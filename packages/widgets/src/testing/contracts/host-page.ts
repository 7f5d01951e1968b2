import { must, wait } from './look.js';
import type { Circumstances, Shown, Subject } from './subject.js';

export interface HostWindow extends Window {
  go?: () => void;
  subject?: Subject;
  failed?: string;
  violations: string[];
  warnings: string[];
}

/** A page of its own, in a frame, into which the subject's module is imported. */
export interface HostPage {
  readonly window: HostWindow;
  /** Policies that were broken and errors that nobody caught, so far. */
  readonly violations: readonly string[];
  /** What was said in its console by way of warning. */
  readonly warnings: readonly string[];
  show(state: string, circumstances?: Circumstances): Promise<Shown>;
  close(): void;
}

export interface HostOptions {
  /** Content of a CSP `<meta>`; `{nonce}` is filled in. */
  readonly policy?: string;
  /** Runs before anything else; may hold no closing script tag. */
  readonly before?: string;
  /** Markup that the page has of its own. */
  readonly body?: string;
  /** Module imported before the subject's. */
  readonly first?: string;
  /** Looks at the page while no module of the subject's is there yet; they are imported once this is done. */
  readonly early?: (page: HostWindow) => Promise<void>;
}

const record = `window.violations = []; window.warnings = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
addEventListener('error', (event) => violations.push('error ' + event.message));
addEventListener('unhandledrejection', (event) => violations.push('rejection ' + event.reason));
console.warn = (...words) => warnings.push(words.join(' '));`;

/** Opens the page and waits until the subject is there. */
export async function hostPage(subject: Subject, options: HostOptions = {}): Promise<HostPage> {
  const { policy, before = '', body = '', first, early } = options;
  const nonce = crypto.randomUUID();
  const load = `${early ? 'await new Promise((go) => (window.go = go));' : ''}
    ${first ? `await import(${JSON.stringify(first)});` : ''}
    const { subject } = await import(${JSON.stringify(subject.url)}); window.subject = subject;`;
  const frame = document.createElement('iframe');
  frame.title = 'contract';
  Object.assign(frame.style, { inlineSize: '800px', blockSize: '600px' });
  frame.srcdoc = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang của một cơ quan</title>
    <script nonce="${nonce}">${record}${before}</script>
    ${policy ? `<meta http-equiv="content-security-policy" content="${policy.replaceAll('{nonce}', nonce)}">` : ''}
    </head><body>${body}
    <script type="module" nonce="${nonce}">try { ${load} } catch (error) { window.failed = String(error?.stack ?? error); }</script>
    </body></html>`;
  document.body.append(frame);
  const page = frame.contentWindow as HostWindow;
  const close = () => frame.remove();
  try {
    if (early) {
      await wait('the page', () => Boolean(page.go));
      await early(page);
      page.go?.();
    }
    await wait('the subject’s module', () => Boolean(page.subject ?? page.failed), 60_000);
    must(!page.failed, `the module could not be imported: ${page.failed}`);
  } catch (error) {
    close();
    throw error;
  }
  return {
    window: page,
    get violations() {
      return page.violations;
    },
    get warnings() {
      return page.warnings;
    },
    show: (state, circumstances) =>
      (page.subject as Subject).show(state, circumstances).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${[...page.violations, ...page.warnings].join('\n')}`);
      }),
    close,
  };
}
