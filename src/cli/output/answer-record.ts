import type { Entry, Gap } from '../../knowledge/story.ts';
import type { Language } from '../../text/language.ts';
import type { Candidate, Verdict } from '../../matching/verdict.ts';

export interface SuggestionRecord {
  readonly entry: string;
  readonly question: string;
  readonly answer: string;
  /** Probability from 0 to 1. */
  readonly confidence: number;
}

export interface AlsoRecord {
  readonly entry: string;
  readonly question: string;
  readonly answer: string;
  readonly sources: AnswerRecord['sources'];
}

/** One question as `sidebar ask --json` prints it, one object per line. */
export interface AnswerRecord {
  readonly question: string;
  readonly lang: Language;
  readonly status: 'answered' | 'suggested' | 'unanswered';
  readonly entry: string | null;
  readonly gap: string | null;
  /** Probability from 0 to 1; null when nothing was found. */
  readonly confidence: number | null;
  readonly answer: string | null;
  /** The second answer, where two are shown. */
  readonly also: AlsoRecord | null;
  readonly suggestions: readonly SuggestionRecord[];
  readonly sources: readonly { readonly paragraph: string }[];
}

/** A reply other than an answer from an entry or a gap, such as one to small talk, as plain data. */
export function toTalkRecord(
  question: string,
  {
    answer,
    entry,
    suggestions,
  }: { readonly answer: string | null; readonly entry?: Entry | Gap; readonly suggestions: readonly Entry[] },
  lang: Language,
): AnswerRecord {
  return {
    question,
    lang,
    status: 'unanswered',
    entry: null,
    gap: null,
    confidence: null,
    answer,
    also: null,
    suggestions: suggestions.map((each) => toSuggestion({ entry: each, confidence: 0 }, lang)),
    sources: entry === undefined ? [] : sourcesOf(entry),
  };
}

/** A verdict as plain data, for programs. */
export function toAnswerRecord(question: string, verdict: Verdict, lang: Language): AnswerRecord {
  const nothing = {
    question,
    lang,
    entry: null,
    gap: null,
    confidence: null,
    answer: null,
    also: null,
    sources: [],
  };
  switch (verdict.kind) {
    case 'answer':
      return {
        ...nothing,
        status: 'answered',
        entry: verdict.entry.id,
        confidence: rounded(verdict.confidence),
        answer: verdict.entry.answer[lang],
        also: verdict.also === null ? null : toAlso(verdict.also.entry, lang),
        suggestions: verdict.alternatives.map((candidate) => toSuggestion(candidate, lang)),
        sources: sourcesOf(verdict.entry),
      };
    case 'suggestions':
      return {
        ...nothing,
        status: 'suggested',
        confidence: rounded(verdict.candidates[0]?.confidence ?? 0),
        suggestions: verdict.candidates.map((candidate) => toSuggestion(candidate, lang)),
      };
    case 'gap':
      return {
        ...nothing,
        status: 'unanswered',
        gap: verdict.gap.id,
        confidence: rounded(verdict.confidence),
        answer: verdict.gap.answer[lang],
        suggestions: verdict.nearest.map((candidate) => toSuggestion(candidate, lang)),
        sources: sourcesOf(verdict.gap),
      };
    case 'nothing':
      return { ...nothing, status: 'unanswered', suggestions: [] };
  }
}

function toAlso(entry: Entry, lang: Language): AlsoRecord {
  return {
    entry: entry.id,
    question: entry.ask[lang][0] ?? entry.id,
    answer: entry.answer[lang],
    sources: sourcesOf(entry),
  };
}

function toSuggestion({ entry, confidence }: Candidate, lang: Language): SuggestionRecord {
  return {
    entry: entry.id,
    question: entry.ask[lang][0] ?? entry.id,
    answer: entry.answer[lang],
    confidence: rounded(confidence),
  };
}

function sourcesOf(item: Entry | Gap): AnswerRecord['sources'] {
  return item.sources.map((paragraph) => ({ paragraph }));
}

function rounded(probability: number): number {
  return Math.round(probability * 1000) / 1000;
}
