import { describe, expect, test } from 'vitest';
import { textLanguage } from '../../../src/renderer/export/text-language.ts';

describe('the language of a text', () => {
  test.each([
    ['ja', '商品の詳しい情報が足りないため、安心して購入できません。'],
    ['zh', '没有足够的产品信息，无法放心购买'],
    ['ko', '제품 정보가 충분하지 않습니다'],
    ['th', 'ลูกค้าไม่มั่นใจในคุณภาพของสินค้า'],
    ['ar', 'لا توجد معلومات كافية عن المنتج'],
    ['he', 'אין מספיק מידע על המוצר'],
    ['ru', 'Недостаточно сведений о товаре'],
    ['el', 'Δεν υπάρχουν αρκετές πληροφορίες'],
    ['hi', 'पर्याप्त जानकारी नहीं'],
  ])('is %s by its letters', (language, text) => {
    expect(textLanguage(text, 'de')).toBe(language);
  });

  test('is the usual one for Latin letters, for none at all, and where others are few', () => {
    expect(textLanguage('Lieferzeit für Größe XL', 'de')).toBe('de');
    expect(textLanguage('', 'fr')).toBe('fr');
    expect(textLanguage('1 – 2 😀', 'fr')).toBe('fr');
    expect(textLanguage('A long English text about a visit to 東京 last spring', 'en')).toBe('en');
  });
});
