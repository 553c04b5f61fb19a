import type { Manuscript } from '../../knowledge/manuscript.ts';
import type { Problem } from '../../knowledge/problem.ts';
import type { Language } from '../../text/language.ts';
import { placedTexts } from './texts.ts';

/** A decimal as the other language writes it, before a word or sign that makes it surely a number. */
const foreign: Readonly<Record<Language, RegExp>> = {
  en: /(?<![\d.,])\d+,\d{1,2}(?=\s?(?:%|million|billion|trillion|km|kg)\b|\s?%)/u,
  fr: /(?<![\d.,])\d+\.\d{1,2}(?=\s?(?:%|€|£|\$|km|kg|millions?|milliards?|euros?|dollars?|livres?))/u,
};

/** 27.5 in French, 27,5 in English. */
export function decimalSigns(manuscript: Manuscript): readonly Problem[] {
  return placedTexts(manuscript).flatMap(({ item, path, language, label, text }) => {
    const written = foreign[language].exec(text)?.[0];
    if (written === undefined) return [];
    const right = language === 'en' ? written.replace(',', '.') : written.replace('.', ',');
    const message = `the ${label} writes "${written}" with the decimal sign of the other language: type ${right}`;
    return [{ ...manuscript.place(item, path, written), message }];
  });
}
