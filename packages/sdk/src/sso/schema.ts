import * as v from 'valibot';

/** The signed-in account, as little of it as a page needs. Ids are never in it. */
export const Account = v.object({
  kind: v.picklist(['person', 'organisation']),
  displayName: v.string(),
  /** One or two letters for the circle beside the name. */
  initials: v.string(),
  /** Assurance level: 1 or 2. */
  assurance: v.picklist([1, 2]),
});

/** `GET /session`. */
export const Session = v.object({
  /** `sandbox` makes every widget carry the test ribbon. */
  environment: v.picklist(['sandbox', 'live']),
  signedIn: v.boolean(),
  account: v.optional(Account),
  /** When the session ends without activity; ISO 8601. */
  expiresAt: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});

export type Account = Readonly<v.InferOutput<typeof Account>>;
export type Session = Readonly<v.InferOutput<typeof Session>>;

/** `POST /logout`. */
export const LogoutRequest = v.object({
  /** Path on this site, or a page of an allowed origin, to come back to. */
  returnTo: v.optional(v.pipe(v.string(), v.maxLength(2048))),
});

/** Answer of `POST /logout`: where to send the browser. */
export const LogoutAnswer = v.object({ redirectTo: v.string() });
