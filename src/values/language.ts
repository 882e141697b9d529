/** The languages in which the program speaks. */

export type Language = 'zh-CN' | 'en';

export type Bilingual = Readonly<Record<Language, string>>;
