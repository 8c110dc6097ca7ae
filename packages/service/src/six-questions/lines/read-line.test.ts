import { Field } from '@nirmaan/forms';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from './read-line';

describe('a line that somebody tells', () => {
  it.each([
    ['date of birth', 'date-of-birth'],
    ['Mobile number', 'mobile-number'],
    ['photo of the shop', 'photo'],
    ['Aadhaar', 'identity-number'],
    ['how many people work there', 'integer'],
    ['Number of employees', 'integer'],
    ['which ward', 'boundary'],
    ['Is the place rented?', 'yes-no'],
    ['kind of shop: food, clothes, other', 'select-one'],
    ['Ownership (own, rented)', 'select-one'],
    ['Which of these do you have: extinguisher, first aid kit, exit', 'select-many'],
    ['rented: yes, no', 'yes-no'],
    ['email address', 'email'],
    ['Address of the shop', 'address'],
    ['Where is the problem?', 'address'],
    ['place on the map', 'map-point'],
    ['Area of the shop (m²)', 'number'],
    ['Yearly turnover', 'amount'],
    ['registration number of the vehicle', 'text'],
    ['House number', 'text'],
    ['Name of the shop', 'text'],
    ["Father's name", 'person-name'],
    ['Name of the child', 'person-name'],
    ['Name of the hospital', 'text'],
    ['what happened', 'long-text'],
    ['When did it start', 'date'],
    ['Place of birth', 'text'],
    ['Copy of the rent agreement', 'document'],
    ['I declare that this is true', 'declaration'],
    ['Where was your passport lost?', 'address'],
    ['anything else', 'text'],
  ])('“%s” is a %s', (line, type) => expect(readLine(line, 'tells', 'en').type).toBe(type));

  it.each([
    ['जन्म तिथि', 'hi', 'date-of-birth'],
    ['मोबाइल नंबर', 'hi', 'mobile-number'],
    ['दुकान की फ़ोटो', 'hi', 'photo'],
    ['आधार संख्या', 'hi', 'identity-number'],
    ['कितने कर्मचारी हैं', 'hi', 'integer'],
    ['कर्मचारियों की संख्या', 'hi', 'integer'],
    ['पंजीकरण संख्या', 'hi', 'text'],
    ['कौन सा वार्ड', 'hi', 'boundary'],
    ['क्या जगह किराए की है?', 'hi', 'yes-no'],
    ['क्या हुआ', 'hi', 'long-text'],
    ['दुकान का प्रकार: खाना, कपड़े, अन्य', 'hi', 'select-one'],
    ['दुकान का पता', 'hi', 'address'],
    ['पिता का नाम', 'hi', 'person-name'],
    ['दुकान का नाम', 'hi', 'text'],
    ['تاريخ الميلاد', 'ar', 'date-of-birth'],
    ['رقم الجوّال', 'ar', 'mobile-number'],
    ['صورة المحل', 'ar', 'photo'],
    ['رقم الهوية', 'ar', 'identity-number'],
    ['كم عدد العاملين', 'ar', 'integer'],
    ['في أي حيّ', 'ar', 'boundary'],
    ['هل المكان مستأجر؟', 'ar', 'yes-no'],
    ['ماذا حدث', 'ar', 'long-text'],
    ['نوع المحل: طعام، ملابس، غير ذلك', 'ar', 'select-one'],
    ['عنوان المحل', 'ar', 'address'],
    ['الاسم الكامل', 'ar', 'person-name'],
    ['البريد الإلكتروني', 'ar', 'email'],
    ['date de naissance', 'fr', 'date-of-birth'],
    ['numéro de téléphone', 'fr', 'mobile-number'],
    ["Combien d'employés", 'fr', 'integer'],
    ['Genre de boutique : alimentation, vêtements, autre', 'fr', 'select-one'],
    ["Où est-ce que cela s'est passé ?", 'fr', 'address'],
  ])('“%s” (%s) is a %s', (line, language, type) => expect(readLine(line, 'tells', language).type).toBe(type));

  it('keeps its words, without what it says about itself', () => {
    expect(readLine('area of the shop (m²)', 'tells', 'en')).toMatchObject({
      label: 'Area of the shop',
      options: { unit: { en: 'm²' } },
    });
    expect(readLine('email (optional)', 'tells', 'en')).toMatchObject({ label: 'Email', required: false });
    expect(readLine('kind of shop: food, Clothes', 'tells', 'en')).toMatchObject({
      label: 'Kind of shop',
      options: {
        choices: {
          options: [
            { value: 'food', label: { en: 'Food' } },
            { value: 'clothes', label: { en: 'Clothes' } },
          ],
        },
      },
    });
  });

  it('says that it is open which document is meant where only a number is asked for', () => {
    expect(readLine('ID number', 'tells', 'en').isOpen).toBe(true);
    expect(readLine('PAN number', 'tells', 'en')).toMatchObject({ options: { kinds: ['pan'] } });
    expect(readLine('PAN number', 'tells', 'en').isOpen).toBeUndefined();
  });
});

describe('a line that somebody hands in', () => {
  it.each([
    ['Rent agreement', 'document', 'none'],
    ['Aadhaar card', 'document', 'sensitive'],
    ['photos of the shop', 'photo', 'none'],
    ['signature of the owner', 'signature', 'personal'],
    ['Date of birth certificate', 'document', 'none'],
    ['किराया अनुबंध', 'document', 'none'],
    ['عقد الإيجار', 'document', 'none'],
  ])('“%s” is a %s', (line, type, personal) => expect(readLine(line, 'hands', 'en')).toMatchObject({ type, personal }));

  it('takes several files where several are named', () => {
    expect(readLine('photos of the shop', 'hands', 'en').options).toEqual({ maxFiles: 10 });
    expect(readLine('photo of the shop', 'hands', 'en').options).toEqual({});
  });
});

it('makes a field of any line', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })),
      fc.constantFrom('tells' as const, 'hands' as const),
      (line, from) => {
        const { label, type, options } = readLine(line.trim() || 'x', from, 'en');
        expect(label.trim()).not.toBe('');
        expect(Field.safeParse({ code: 'a', label: { en: label }, type, ...options }).success).toBe(true);
      },
    ),
  );
});
