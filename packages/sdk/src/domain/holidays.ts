/**
 * Days off of the civil service, those on a weekend too, and Saturdays worked in exchange, as `MM-dd`.
 *
 * Sources: Labour Code 45/2019/QH14 article 112; notices 5015 and 1570/TB-LĐTBXH (2024), 6150/TB-BLĐTBXH (2025),
 * 12729/VPCP-KGVX and 3383/BNV-CVL (2026); resolution 28/2026/QH16 (24 November).
 * `projected`: no notice yet; days fixed by law are sure, the layout of Tết is ours after 2024.
 */
export const holidays: Readonly<Record<number, YearOff>> = {
  2024: {
    off: '01-01 02-08 02-09 02-10 02-11 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
    worked: '05-04',
  },
  2025: {
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
    worked: '04-26',
  },
  2026: {
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-26 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
    worked: '01-10 08-22',
  },
  2027: {
    off: '01-01 02-04 02-05 02-06 02-07 02-08 02-09 02-10 04-16 04-30 05-01 05-03 09-02 09-03 11-24',
    worked: '',
    projected: true,
  },
};

export interface YearOff {
  readonly off: string;
  readonly worked: string;
  readonly projected?: true;
}
