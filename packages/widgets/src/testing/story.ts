import type { WidgetState } from '../foundation/state.js';
import type { Answers, FakeGateway } from './fake-gateway.js';
import { fakeGateway, quiet } from './fake-gateway.js';
import { signedOut } from './fixtures.js';
import { find, inState, mount } from './mount.js';

/** One state of a widget that a person can come to see: what the gateway answers, and what is pressed. */
export interface Story {
  readonly tag: keyof HTMLElementTagNameMap;
  readonly name: string;
  /** The state it ends in. */
  readonly state: WidgetState;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly answers?: Answers;
  /** The gateway never answers. */
  readonly waiting?: true;
  /** What the page has before the widget comes: a camera, say. */
  readonly page?: () => void;
  /** Pressed, or done in another way, one after the other, once the state before is reached. */
  readonly press?: readonly Step[];
  /** What the gateway answers once something was pressed. */
  readonly then?: Answers | 'nothing';
}

type Step = { readonly from: WidgetState } & (
  | { readonly selector: string }
  | { readonly act: (widget: Element, fake: FakeGateway) => void | Promise<void> }
);

/** The stories of one widget, by name. */
export function storiesOf(
  tag: keyof HTMLElementTagNameMap,
  attributes: Readonly<Record<string, string>>,
  stories: Readonly<Record<string, Omit<Story, 'tag' | 'name'>>>,
): readonly Story[] {
  return Object.entries(stories).map(([name, story]) => ({
    tag,
    name,
    ...story,
    attributes: { ...attributes, ...story.attributes },
  }));
}

/** The session ends while somebody looks on. */
export const sessionEnds: Pick<Story, 'press' | 'then'> = {
  press: [{ from: 'ready', act: (_, { gateway }) => gateway.session.refresh() }],
  then: { session: signedOut },
};

/** Puts a story on the page and waits until it stands. */
export async function tell(
  story: Story,
  lang: string,
  fake: FakeGateway = fakeGateway(story.answers),
): Promise<Awaited<ReturnType<typeof mount>>> {
  story.page?.();
  if (story.waiting) fake.delay = Infinity;
  const widget = await mount(story.tag, fake, { ...story.attributes, lang });
  for (const step of story.press ?? []) {
    await inState(widget, step.from);
    if (story.then === 'nothing') fake.delay = Infinity;
    else Object.assign(fake.answers, story.then);
    if ('act' in step) await step.act(widget, fake);
    else find(widget, step.selector).click();
  }
  await inState(widget, story.state);
  if (!story.waiting && story.then !== 'nothing') await quiet();
  return widget;
}

/** Lets redirects be asked for, and the page stay, from now on; returns the function that ends it. */
export function stayOnPage(): () => void {
  const stay = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('dvc-before-redirect', stay);
  return () => document.removeEventListener('dvc-before-redirect', stay);
}
