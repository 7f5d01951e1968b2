import { fakeCamera } from './camera.js';
import type { Circumstances, Shown, Subject, Widget } from './contracts/subject.js';
import { circumstance, fakeEvents } from './fake-events.js';
import type { Answers, FakeGateway } from './fake-gateway.js';
import { fakeGateway, quiet } from './fake-gateway.js';
import { portalError } from './fixtures.js';
import { poison } from './hostile.js';
import { inState, mount } from './mount.js';
import { noPaper } from './printer.js';
import type { Story } from './story.js';
import { stayOnPage, tell } from './story.js';
import { until } from './until.js';

type Told = Omit<
  Subject,
  'tag' | 'states' | 'show' | 'attributes' | 'events' | 'reserve' | 'other' | 'declared'
> &
  Partial<Pick<Subject, 'attributes' | 'events'>> & {
    /** What the gateway answers to somebody who is not signed in, where that is something else. */
    readonly signedOut?: Answers;
    /** Files of the release with a declared root, and the attributes of a tag that it is for. Default: that of `main`. */
    readonly roots?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };

/** A widget of ours as the contracts take it: its states are its stories, its gateway is the fake one. */
export function subjectOf(stories: readonly Story[], { signedOut, roots, ...told }: Told): Subject {
  const [{ tag, attributes = {} } = { tag: '' }] = stories.filter(({ name }) => name === told.main);
  const name = tag.replace('dvc-', '');
  return {
    tag,
    states: stories.map((story) => story.name),
    reserve: new URL('../reserve.css', import.meta.url).href,
    other: new URL(`../../dist/define/${name}.js`, import.meta.url).href,
    declared: () =>
      Promise.all(
        Object.entries(roots ?? { [name]: attributes }).map(([file, own]) => declared(tag, file, own)),
      ),
    ...told,
    attributes: { ...attributes, ...told.attributes },
    events: ['dvc-state-change', ...(told.events ?? [])],
    show(state, circumstances = {}) {
      const story = stories.find((one) => one.name === state);
      if (!story) throw new Error(`<${tag}> has no story "${state}"`);
      return show(story, circumstances, signedOut);
    },
  };
}

/** As a server puts it into a page, from the files of the release. */
async function declared(
  tag: string,
  file: string,
  attributes: Readonly<Record<string, string>>,
): Promise<string> {
  const release = new URL('../../dist/cdn/ssr/', import.meta.url).href;
  const answer = await fetch(`${release}${file}.vi.html`);
  if (!answer.ok) throw new Error(`The release has no declared root for <${tag}>: ${file}.`);
  const root = (await answer.text()).replace(/href="[^"]*\/ssr\//, `href="${release}`);
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join('')}>${root}</${tag}>`;
}

async function show(
  story: Story,
  { lang = 'vi', text, attributes, gateway }: Circumstances,
  signedOut: Answers = {},
): Promise<Shown> {
  fakeEvents.start();
  const go = stayOnPage();
  const printing = noPaper();
  const fake = fakeGateway(story.answers);
  const whole: Answers = { ...fake.answers };
  if (text !== undefined) Object.assign(fake.answers, poisoned(whole, text));
  if (gateway === 'slow') fake.delay = Infinity;
  if (gateway === 'failing' || gateway === 'absent') Object.assign(fake.answers, broken(whole, gateway));
  const told = { ...story.attributes, ...attributes, lang };
  const odd = text !== undefined || gateway !== undefined || attributes !== undefined;
  const widget: Widget = odd ? await rough(story, fake, told) : await tell(story, lang, fake);
  // Its code may still be on the way: what waits has asked.
  if (story.waiting) await until('a question', () => fake.calls.length > 0);
  return {
    widget,
    place: widget.parentElement as HTMLElement,
    calls: () => fake.calls.length,
    mend: () => mended(fake, whole),
    signOutElsewhere: () => {
      const channel = new BroadcastChannel(`dvcqg:${fake.url}`);
      Object.assign(fake.answers, { session: { environment: 'sandbox', signedIn: false } }, signedOut);
      channel.postMessage('signed-out');
      // Closed at once, some engines lose what was posted.
      setTimeout(() => channel.close(), 500);
    },
    elsewhere() {
      const other = fakeGateway();
      other.delay = Infinity;
      widget.closest('dvc-gateway')?.setAttribute('url', other.url);
      return () => JSON.stringify(other.calls.map(({ args }) => args));
    },
    rest: quiet,
    remove() {
      widget.parentElement?.remove();
      go();
      printing();
      circumstance.back();
      fakeEvents.stop();
      fakeCamera.stop();
    },
  };
}

/** Without the story’s presses: what they need may not be there. */
async function rough(
  story: Story,
  fake: FakeGateway,
  attributes: Readonly<Record<string, string>>,
): Promise<Widget> {
  if (story.waiting) fake.delay = Infinity;
  const widget = await mount(story.tag, fake, attributes);
  if (story.waiting) await inState(widget, story.state);
  await quiet();
  await widget.updateComplete;
  return widget;
}

const answersOf = (answers: Answers, give: (answer: unknown) => unknown): Answers =>
  Object.fromEntries(Object.entries(answers).map(([method, answer]) => [method, give(answer)])) as Answers;

const poisoned = (answers: Answers, text: string): Answers =>
  answersOf(answers, (answer) => {
    if (answer instanceof Error) return answer;
    if (typeof answer !== 'function') return poison(answer, text);
    return async (...args: unknown[]) =>
      poison(await (answer as (...args: unknown[]) => unknown)(...args), text);
  });

const broken = (answers: Answers, how: 'failing' | 'absent'): Answers =>
  answersOf(answers, () =>
    how === 'failing'
      ? portalError('service_down', { status: 503, retriable: true })
      : portalError('network', { messageKey: 'service_down', retriable: true }),
  );

/** Answers well from now on, also what was asked already. */
function mended(fake: FakeGateway, answers: Answers): void {
  Object.assign(fake.answers, answers);
  fake.answerNow();
}
