import type { Shown, Subject } from '../../src/testing/contracts/subject.js';
import { BoardGateway } from './board.gateway.js';
import { Board } from './board.js';
import { styles } from './board.styles.js';
import type { Fault } from './faults.js';

const tag = 'test-board';

/** Registers the board as a widget should, or as it should not. */
function define(fault: Fault | undefined): void {
  if (fault !== 'two-versions' && customElements.get(tag)) {
    // eslint-disable-next-line no-console -- what a widget does when its tag is taken
    if (customElements.get(tag) !== Board) console.warn(`<${tag}> is already defined.`);
    return;
  }
  customElements.define(tag, Board);
}

const settled = async () => {
  for (let n = 0; n < 3; n++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** What a server sends: the board while it waits, with the same fault, but for that of the server. */
function declared(fault: Fault | undefined): string {
  const own = fault === 'hydrates' ? undefined : fault;
  const title = own === 'a11y-tree' ? 'p' : 'h2';
  return `<${tag} link="/xem" data-fault="${fault ?? ''}"><template shadowrootmode="open"><link rel="stylesheet"
    href="data:text/css,${encodeURIComponent(styles(own))}"><div class="root" lang="vi"><${title}>Bảng tin</${title}><p>Đang tải</p></div></template></${tag}>`;
}

/** The board as the contracts take it: what the author of a widget outside this house would write. */
export function boardSubject(fault?: Fault): Subject {
  return {
    tag,
    url: new URL(`./page.ts?fault=${fault ?? ''}`, import.meta.url).href,
    states: ['waiting', 'shown', 'refused'],
    main: 'shown',
    waiting: 'waiting',
    personal: ['shown'],
    refused: ['refused'],
    attributes: { link: '/xem' },
    links: ['link'],
    events: ['board-told'],
    policies: ["'none'"],
    declared: () => Promise.resolve([declared(fault)]),
    reserve: 'data:text/css,test-board{display:block;min-block-size:320px}',
    async show(
      state,
      { lang = 'vi', text = 'Ông Mẫu đã nộp hồ sơ', attributes, gateway } = {},
    ): Promise<Shown> {
      const own = new BoardGateway(text, state === 'waiting' ? 'slow' : gateway);
      const widget = document.createElement(tag) as Board;
      Object.assign(widget, { fault, gateway: own, lang, refused: state === 'refused' });
      for (const [name, value] of Object.entries({ link: '/xem', ...attributes }))
        widget.setAttribute(name, value);
      const place = document.createElement('div');
      place.append(widget);
      document.documentElement.querySelector('body')?.append(place);
      await settled();
      return {
        widget,
        place,
        calls: () => own.calls,
        mend: () => own.mend(),
        signOutElsewhere: () => own.signOut(),
        elsewhere() {
          widget.gateway = new BoardGateway(text, 'slow');
          return () => '';
        },
        rest: settled,
        remove: () => place.remove(),
      };
    },
  };
}

/** Defines the tag for pages that import it. */
export function boardOnPage(fault: string | null): Subject {
  define((fault ?? '') as Fault);
  return boardSubject((fault || undefined) as Fault | undefined);
}
