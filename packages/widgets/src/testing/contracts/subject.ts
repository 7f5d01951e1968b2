/** An element under contract: what every widget of ours tells about itself. */
export interface Widget extends HTMLElement {
  readonly state?: string;
  readonly updateComplete?: Promise<unknown>;
}

/** What may be asked for when a state is put on the page. */
export interface Circumstances {
  /** Language of the widget. Default `vi`. */
  readonly lang?: string;
  /** In place of every text that comes from the gateway. */
  readonly text?: string;
  /** Over those that the state has. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** How the gateway is: `slow` does not answer until `Shown.mend()`; `failing` says so; `absent` cannot be reached. */
  readonly gateway?: 'slow' | 'failing' | 'absent';
}

/** A state on the page. */
export interface Shown {
  readonly widget: Widget;
  /** What may be moved about the page: the widget, or what it stands in. */
  readonly place: HTMLElement;
  /** How often the gateway was asked for something so far. */
  readonly calls: () => number;
  /** Lets the gateway answer as it should from now on. */
  readonly mend?: () => void;
  /** Signs the person out as another tab of the site would. */
  readonly signOutElsewhere?: () => void;
  /** Leads the widget to another gateway, which never answers; the function that comes back tells what that one was asked. */
  readonly elsewhere?: () => () => string;
  /** Waits until nothing is under way. */
  readonly rest: () => Promise<void>;
  /** Takes it off the page. */
  readonly remove: () => void;
}

/** What a widget's author tells about the widget, so that the contracts can be run against it. */
export interface Subject {
  /** Defined by the module at `url`. */
  readonly tag: string;
  /** `import.meta.url` of the module that exports this as `subject`: some contracts import it into a page of their own. */
  readonly url: string;
  /** Names of all states that a person can come to see. */
  readonly states: readonly string[];
  /** The state in which the widget has most to show. */
  readonly main: string;
  /** The state in which it still waits for the gateway; none where nothing is waited for. */
  readonly waiting?: string;
  /** States with something of the person's own, which must go when the person signs out. */
  readonly personal?: readonly string[];
  /** States in which a form was refused: the summary of errors has the focus. */
  readonly refused?: readonly string[];
  /** States whose keys are written down. Default: `main`. */
  readonly keys?: readonly string[];
  /** Every attribute that the widget reads, with a good value. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Those of `attributes` that hold a URL. */
  readonly links?: readonly string[];
  /** Events that the widget tells, which a page can tell as well. */
  readonly events: readonly string[];
  /** Style sheet that a page has for widgets that are not loaded yet. */
  readonly reserve?: string;
  /** What a server sends in the widget's place, once for each first state: the tag, and its declared shadow root in it. */
  readonly declared?: () => Promise<readonly string[]>;
  /** Names of Trusted Types policies that the widget needs. Default: `lit-html`. */
  readonly policies?: readonly string[];
  /** URL of another build that defines the same tag. */
  readonly other?: string;
  /** How often it is moved, put back and copied. Default: 1,000. */
  readonly moves?: number;
  /** Puts a state on the page and waits until it stands; where the gateway is not as it should be, until it rests. */
  readonly show: (state: string, circumstances?: Circumstances) => Promise<Shown>;
}
