import type { Dossier, DossierPart, DossierStatusKey, SupplementRequest, Tone } from '@dvcqg/sdk';
import { dossierStatuses, wasOnTime } from '@dvcqg/sdk';
import { date, money, plain } from '../foundation/format.js';
import { icons } from '../foundation/icons.js';
import type { Lang } from '../foundation/lang.js';
import type { Translate } from '../foundation/localize.js';
import { localize } from '../foundation/localize.js';
import { dossierMessages } from './dossier.messages.js';

type T = Translate<(typeof dossierMessages)['vi']>;

/** The answer to "whose turn is it", in words, tone and icon. */
export interface TurnView {
  readonly sentence: string;
  /** How the time stands; empty when there is nothing to say. */
  readonly time: string;
  readonly tone: Tone;
  readonly icon: () => unknown;
}

const known: ReadonlyMap<string, { readonly key: DossierStatusKey; readonly tone: Tone }> = new Map(
  Object.entries(dossierStatuses),
);

const iconOf: Readonly<Record<DossierStatusKey, TurnView['icon']>> = {
  registered: icons.clock,
  accepted: icons.done,
  rejected: icons.attention,
  in_progress: icons.clock,
  supplement_requested: icons.hand,
  payment_requested: icons.money,
  withdrawal_requested: icons.clock,
  stopped: icons.stop,
  completed: icons.done,
  returned: icons.done,
};

/** Label of a wire code in a language; a code this version does not know keeps the label that came with it. */
export function statusLabel(code: string, label: string, lang: Lang): string {
  const status = known.get(code);
  return status ? localize(dossierMessages, lang)(status.key) : plain(label);
}

export function isLate({ clock }: Pick<Dossier, 'clock'>): boolean {
  return (clock.workingDaysLate ?? 0) > 0;
}

/** Due within this many working days is soon. */
const soon = 2;

/** What follows from the dates and is never stored; nothing when there is nothing to add to the status. */
export function derivedState(dossier: Dossier): 'isLate' | 'isSoon' | 'isPaused' | 'isOnTime' | undefined {
  if (isLate(dossier)) return 'isLate';
  const { paused, workingDaysLeft } = dossier.clock;
  if (paused) return 'isPaused';
  if (workingDaysLeft !== undefined) return workingDaysLeft <= soon ? 'isSoon' : undefined;
  return ['9', '10'].includes(dossier.status.code) && wasOnTime(instants(dossier)) ? 'isOnTime' : undefined;
}

/** The parts of a view that a clock reads. */
const instants = ({ dueAt, completedAt, returnedAt }: Dossier): Parameters<typeof wasOnTime>[0] =>
  ({ dueAt, completedAt, returnedAt }) as Parameters<typeof wasOnTime>[0];

/** Counts the working days from one instant to another. */
type CountDays = (from: string | undefined, to: string | undefined) => number | undefined;

/**
 * Unknown codes are neutral with a plain icon: they must never look like trouble. With `count`, the days for papers are
 * said too: it brings the calendar with it, which a list does without.
 */
export function turnView(dossier: Dossier, lang: Lang, count?: CountDays): TurnView {
  const t = localize(dossierMessages, lang);
  const status = known.get(dossier.status.code);
  const late = isLate(dossier);
  const own = status ? sentence(dossier, status.key, t, lang) : plain(dossier.status.label);
  const n = dossier.turn === 'citizen' ? 0 : (dossier.parts ?? []).filter(waitsForCitizen).length;
  // What one of several asks for comes before how the whole stands.
  if (n)
    return {
      sentence: t('turnParts', { n }),
      time: [own, timeText(dossier, t, lang, count)].filter(Boolean).join(' '),
      tone: 'attention',
      icon: icons.hand,
    };
  return {
    sentence: own,
    time: timeText(dossier, t, lang, count),
    tone: late ? 'attention' : (status?.tone ?? 'neutral'),
    icon: late ? icons.attention : status ? iconOf[status.key] : icons.info,
  };
}

function sentence(dossier: Dossier, key: DossierStatusKey, t: T, lang: Lang): string {
  const agency = plain(dossier.agency.name);
  switch (key) {
    case 'registered':
      return t('turnRegistered');
    case 'accepted':
      return t('turnAccepted');
    case 'rejected':
      return t('turnRejected');
    case 'in_progress':
      return t('turnInProgress', { agency });
    case 'supplement_requested':
      return supplementSentence(dossier, t, lang);
    case 'payment_requested':
      return dossier.amountDue ? t('turnPaymentOf', { amount: money(dossier.amountDue) }) : t('turnPayment');
    case 'withdrawal_requested':
      return t('turnWithdrawal');
    case 'stopped':
      return t('turnStopped');
    case 'completed':
      return t('turnCompleted', { agency });
    case 'returned': {
      const on = date(dossier.returnedAt, lang);
      return on ? t('turnReturnedOn', { date: on }) : t('turnReturned');
    }
  }
}

function waitsForCitizen({ turn, status }: DossierPart): boolean {
  return turn === 'citizen' && known.get(status?.code ?? '')?.tone === 'attention';
}

const openRound = ({ supplements }: Dossier): SupplementRequest | undefined =>
  supplements.filter(({ answeredAt }) => !answeredAt).at(-1);

const isPast = (at: string | undefined, { asOf }: Dossier): boolean =>
  at !== undefined && Date.parse(at) < Date.parse(asOf);

function supplementSentence(dossier: Dossier, t: T, lang: Lang): string {
  const open = openRound(dossier);
  const n = open?.papers.length;
  if (!n) return t('turnSupplement');
  const by = isPast(open.dueAt, dossier) ? '' : date(open.dueAt, lang);
  return by ? t('turnSupplementBy', { n, date: by }) : t('turnSupplementPapers', { n });
}

/** Never relative only: working days and the date itself. */
function timeText(dossier: Dossier, t: T, lang: Lang, count?: CountDays): string {
  const { clock, dueAt, status } = dossier;
  if (clock.paused) return pausedText(dossier, t, lang, count);
  const on = date(clock.dueAt ?? dueAt, lang);
  if (!on) return '';
  if (clock.workingDaysLate) return t('late', { n: clock.workingDaysLate, date: on });
  if (clock.workingDaysLeft === 0) return t('today', { date: on });
  if (clock.workingDaysLeft !== undefined) return t('daysLeft', { n: clock.workingDaysLeft, date: on });
  return ['9', '10', '3', '8'].includes(status.code) ? '' : t('due', { date: on });
}

/** While time stands still, the time that counts is the one for the papers. */
function pausedText(dossier: Dossier, t: T, lang: Lang, count?: CountDays): string {
  const due = openRound(dossier)?.dueAt;
  const on = date(due, lang);
  if (on && isPast(due, dossier)) return t('papersLate', { date: on, agency: plain(dossier.agency.name) });
  const n = count?.(dossier.asOf, due);
  return [on && n !== undefined && t('papersDays', { n, date: on }), t('paused')].filter(Boolean).join(' ');
}

/** As `turnView`, of what is known of a dossier at a glance. */
export function glanceView(
  glance: Partial<Dossier> & Pick<Dossier, 'code' | 'status'>,
  lang: Lang,
): TurnView {
  return turnView(
    {
      procedure: { name: '' },
      agency: { name: '' },
      mine: false,
      turn: 'none',
      clock: { paused: false },
      timeline: [],
      supplements: [],
      fees: [],
      paidOnline: false,
      results: [],
      asOf: '',
      ...glance,
    },
    lang,
  );
}
