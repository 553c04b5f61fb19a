import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { reasons } from '../question-log/question-event.ts';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { FeedbackSubject } from './feedback-message.ts';
import type { Modal } from './modal.ts';
import { keyPart, type QuestionReference } from './question-buttons.ts';
import { textsIn } from './texts/catalogue.ts';

/** The fields of the form. */
export const unhelpfulFields = { reason: 'reason', note: 'note' } as const;

/** The longest note, in characters. */
const longestNote = 300;

/** The form that asks why an answer was not helpful. Both fields may be left empty. */
export function unhelpfulModal(
  subject: FeedbackSubject,
  id: string,
  { language, chosenLanguage, questionKey }: QuestionReference & { readonly language: Language },
): Modal {
  const texts = textsIn(language).feedback;
  return {
    custom_id: makeCustomId('ask', 'why', chosenLanguage, subject, id, ...keyPart(questionKey)),
    title: texts.formTitle,
    components: [
      {
        type: ComponentType.Label,
        label: texts.reason,
        component: {
          type: ComponentType.RadioGroup,
          custom_id: unhelpfulFields.reason,
          required: false,
          options: reasons.map((value) => ({ value, label: texts.reasons[value] })),
        },
      },
      {
        type: ComponentType.Label,
        label: texts.note,
        component: {
          type: ComponentType.TextInput,
          custom_id: unhelpfulFields.note,
          style: TextInputStyle.Short,
          required: false,
          max_length: longestNote,
        },
      },
    ],
  };
}
