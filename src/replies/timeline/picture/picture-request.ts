import type { Story } from '../../../knowledge/story.ts';
import type { Language } from '../../../text/language.ts';
import type { ShownEvents } from '../selection.ts';

/** What a picture shows: the whole timeline, with what is chosen in full colour and the rest dimmed. */
export interface PictureRequest {
  readonly story: Story;
  readonly selection: ShownEvents;
  readonly language: Language;
}
