/** Texts in the scripts and with the marks that break line breaking. */
export const texts: Readonly<Record<string, string>> = {
  German:
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und Rindfleischetikettierungsüberwachungsgesetz sind lange Wörter.',
  'plain words':
    'Reads reviews on an independent site, compares offers of three makers and waits for an answer. '.repeat(
      3,
    ),
  English:
    'Kept, “AVATAR To. We” said: the customer’s Price (all of it) is unclear. Why? Yes! Typing Wolf VA Té, 1,000.5.',
  Chinese:
    '客户在购买之前找不到足够的产品信息，所以他们离开了网站。“没有人告诉我们，”他说：价格是多少？（大约三百元）',
  Japanese:
    'お客様は購入前に十分な製品情報を見つけられず、サイトを離れてしまいます。カスタマージャーニーマップ「テスト」。',
  Korean: '고객은 구매 전에 충분한 제품 정보를 찾지 못해 사이트를 떠납니다.',
  Thai: 'ลูกค้าไม่พบข้อมูลผลิตภัณฑ์ที่เพียงพอก่อนการซื้อจึงออกจากเว็บไซต์ไปโดยไม่ได้ซื้ออะไรเลย',
  Arabic: 'لا يجد العملاء معلومات كافية عن المنتج قبل الشراء، لذلك يغادرون الموقع (حوالي 60 %) Havnby.',
  Hebrew: 'הלקוחות אינם מוצאים מספיק מידע על המוצר לפני הרכישה, ולכן הם עוזבים את האתר (כ-60%) Havnby!',
  Hindi: 'ग्राहकों को खरीदने से पहले उत्पाद के बारे में पर्याप्त जानकारी नहीं मिलती है।',
  'Russian and Greek':
    'Клиенты не находят достаточно информации. Οι πελάτες δεν βρίσκουν αρκετές πληροφορίες.',
  'emoji families': `${'👨‍👩‍👧‍👦'.repeat(14)} 👍🏽🏳️‍🌈🇩🇪🇯🇵 1️⃣ ❤️`,
  'a word of 500 letters': 'aWiÄ'.repeat(125),
  'an address': `https://example.com/a/very/long/path?with=query&and=more#${'abc-def_'.repeat(20)}`,
  'zero-width spaces': 'zero\u200bwidth\u200bspace\u200bbreaks\u200bhere\u200band\u200bthere\u200beverywhere',
  'direction marks': '\u200fright\u200f to \u202eleft override\u202c marks \u2066isolate\u2069 end',
  'spaces that do not break': 'no\u00a0break\u00a0space\u00a0'.repeat(12),
  'soft hyphens': 'Silben\u00adtrennung\u00adist\u00adsehr\u00adwichtig\u00adfür\u00addie\u00adTypografie',
  'empty lines': 'one\n\n\ntwo\n',
  'many spaces': 'a          b                                                            c   ',
  'combining marks': 'e\u0301'.repeat(200),
  'mixed scripts': 'Das Café 東京 مقهى בית 👩‍💻 naïve résumé ﬁ ﬂ',
  quotes: '“Der Preis – so sagt man – ist „unklar“!?”'.repeat(3),
};
