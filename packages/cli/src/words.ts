export type Lang = 'vi' | 'en';
export type Words = Readonly<Record<Lang, string>>;
