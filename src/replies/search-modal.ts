import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Language } from '../text/language.ts';
import { makeCustomId } from './custom-id.ts';
import type { Modal } from './modal.ts';
import { meaningsTexts } from './texts/meanings-texts.ts';

/** The form's field. */
export const searchField = 'words';

/** The most that can be typed, in characters. */
const longestSearch = 100;

/**
 * The form in which a curator searches for an entry or a gap.
 * @param subject What the id of the button carries: the question's key, its language and the days.
 */
export function searchModal(subject: readonly string[], language: Language): Modal {
  const texts = meaningsTexts[language];
  return {
    custom_id: makeCustomId('insights', 'found', undefined, ...subject),
    title: texts.search,
    components: [
      {
        type: ComponentType.Label,
        label: texts.searchFor,
        component: {
          type: ComponentType.TextInput,
          custom_id: searchField,
          style: TextInputStyle.Short,
          required: true,
          max_length: longestSearch,
        },
      },
    ],
  };
}
