import type { WireObject } from '../ledger.js';
import { dateIn, type Moment, type Officer, type Step } from './plan.js';

/** One round of asking for papers. */
export interface Round {
  readonly by: Officer;
  /** Working days ago, and the hour. */
  readonly ago: number;
  readonly hour?: number;
  /** Working days from now until which the papers are awaited; negative when that day went by. */
  readonly until: number;
  readonly papers: readonly string[];
  /** The papers came, so many working days ago. */
  readonly handedIn?: number;
  /** Working days from now: the day of the result before and after this round. */
  readonly dueBefore: number;
  readonly dueAfter?: number;
}

const wordsOf = ({ papers, until }: Round, moment: Moment) =>
  `Hồ sơ còn thiếu ${String(papers.length).padStart(2, '0')} giấy tờ: ` +
  papers.map((paper, index) => `(${index + 1}) ${paper}`).join('; ') +
  `. Đề nghị bổ sung trước ngày ${dateIn(moment, until)}.`;

/** The steps of the trail that a round makes. */
export const stepsOf = (round: Round): readonly Step[] => [
  {
    ago: round.ago,
    hour: round.hour ?? 10,
    by: round.by,
    words: (moment) => wordsOf(round, moment),
    status: '5',
    endsIn: round.until,
  },
  ...(round.handedIn === undefined
    ? []
    : [{ ago: round.handedIn, hour: 14, words: 'Đã nhận giấy tờ bổ sung nộp trực tuyến.', status: '4' }]),
];

/** The rounds as `DanhSachHoSoBoSung` (assumed A35). */
export const supplementsOf =
  (...rounds: readonly Round[]) =>
  (moment: Moment): WireObject => ({
    DanhSachHoSoBoSung: rounds.map((round, index) => ({
      HoSoBoSungId: `BS${index + 1}`,
      NguoiYeuCauBoSung: round.by.name,
      NoiDungBoSung: wordsOf(round, moment),
      NgayBoSung: moment(-round.ago, round.hour ?? 10),
      TrangThaiBoSung: round.handedIn === undefined ? '0' : '1',
      DanhSachGiayToBoSung: round.papers.map((paper) => ({ TenGiayTo: paper, SoLuong: '1' })),
      DanhSachLePhiBoSung: [],
      NgayHenTraTruoc: moment(round.dueBefore, 17),
      ...(round.handedIn !== undefined && {
        NgayTiepNhanBoSung: moment(-round.handedIn, 14),
        ThongTinTiepNhan: 'Đã nhận đủ giấy tờ bổ sung.',
      }),
      ...(round.dueAfter !== undefined && { NgayHenTraMoi: moment(round.dueAfter, 17) }),
    })),
  });
