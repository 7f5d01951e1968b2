import type { PlatformPayment, WireDossier, WireObject } from './ledger.js';
import { inOrder, isSameStep, momentOf, paymentStep, statusStep, textOf } from './trail.js';
import { toWireTime } from './wire-time.js';

/** All that is known of one dossier; never changed, only followed by another. */
export interface State {
  /** As the agency sent it. */
  readonly sent: WireObject;
  /** Oldest first. */
  readonly progress: readonly WireObject[];
  /** Moment of the newest progress item the agency sent; a late copy of an older one must not turn the status back. */
  readonly newestProgress: string;
  /** ISO 8601. */
  readonly paidAt?: string;
}

/** What a seed or an officer adds to a dossier beyond what the agency sends. */
export interface Extras {
  readonly progress?: readonly WireObject[];
  readonly paidAt?: Date;
  /** A late copy of an unpaid dossier does not undo a payment; an officer who says so does. */
  readonly isPaymentForgotten?: boolean;
}

/** The dossier was sent. Adds to the trail when the status is new; the trail itself is never the sender's to replace. */
export function afterPut(before: State | undefined, sent: WireObject, extras: Extras, now: Date): State {
  const paidBefore = extras.isPaymentForgotten ? undefined : before?.paidAt;
  const paidAt =
    extras.paidAt?.toISOString() ?? paidBefore ?? (saysPaid(sent) ? now.toISOString() : undefined);
  const trail = [...(before?.progress ?? []), ...(extras.progress ?? [])];
  if (extras.progress === undefined && before?.sent['TrangThaiHoSo'] !== sent['TrangThaiHoSo']) {
    trail.push(statusStep(sent, before === undefined ? momentOf(sent) : toWireTime(now)));
  }
  // A trail of the sender's own would grow with every copy that comes back.
  const { DanhSachTienDo: _trail, ...kept } = sent;
  return {
    sent: 'DanhSachTienDo' in sent ? kept : sent,
    progress: inOrder(trail),
    newestProgress: '',
    ...(paidAt !== undefined && { paidAt }),
  };
}

/** A step was told: `undefined` when it is known already. The status follows the newest one (assumed A33). */
export function afterStep(before: State, step: WireObject): State | undefined {
  if (before.progress.some((known) => isSameStep(known, step))) return undefined;
  const at = textOf(step['ThoiDiemXuLy']);
  const isNewest = at >= before.newestProgress;
  return {
    ...before,
    sent: isNewest ? { ...before.sent, TrangThaiHoSo: textOf(step['TrangThai']) } : before.sent,
    progress: inOrder([...before.progress, step]),
    newestProgress: isNewest ? at : before.newestProgress,
  };
}

export function afterPayment(before: State, payment: PlatformPayment): State {
  const status = before.sent['TrangThaiHoSo'] === '6' ? '4' : textOf(before.sent['TrangThaiHoSo']);
  return {
    ...before,
    paidAt: payment.at.toISOString(),
    sent: { ...before.sent, TrangThaiHoSo: status, DuocThanhToanTrucTuyen: '1' },
    progress: inOrder([...before.progress, paymentStep(before.sent, status, payment)]),
  };
}

export const asDossier = ({ sent, progress }: State) =>
  ({ ...sent, DanhSachTienDo: progress }) as unknown as WireDossier;

/** `1` paid online on the platform, `2` through the province's own gateway (wire fact 1.7). */
const saysPaid = (sent: WireObject) =>
  sent['DuocThanhToanTrucTuyen'] === '1' || sent['DuocThanhToanTrucTuyen'] === '2';
