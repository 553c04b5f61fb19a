import type { Story } from '../../knowledge/story.ts';
import { writeOutChat } from '../message/chat-writing.ts';
import { withoutDoubledSubject } from './doubled-subject.ts';
import { nameHeads } from './head-of.ts';
import { spellFollowUp } from './misspelt-follow-ups.ts';
import { spellNames } from './misspelt-names.ts';
import { nameNumbers } from './numbered-names.ts';
import { writeOutSymbols } from '../message/symbols.ts';

/** A message as it would be written out in full: symbols and chat spelling, names as the story has them, one subject to a verb. */
export function writeOut(story: Story, typed: string): string {
  const full = writeOutChat(writeOutSymbols(typed));
  const named = nameHeads(story, spellNames(story, nameNumbers(story, full)));
  return spellFollowUp(story, withoutDoubledSubject(story, named));
}
