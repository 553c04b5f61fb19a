import { createCanvas } from '@napi-rs/canvas';
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
} from 'discord.js';

/** A picture of one colour. */
function picture(colour: string): Buffer {
  const canvas = createCanvas(320, 180);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, 320, 180);
  return canvas.toBuffer('image/png');
}

const files = [
  { attachment: picture('#7a9e87'), name: 'green.png' },
  { attachment: picture('#b98b5e'), name: 'brown.png' },
  { attachment: Buffer.from('a,b\n1,2\n'), name: 'table.csv' },
];

const text = [
  '# One\n## Two\n### Three\n-# small print',
  '**bold** *italic* __under__ ~~struck~~ `code` ||hidden|| [a link](https://example.org/story)',
  '> quoted\n- first\n  - nested\n- second\n1. one\n2. two',
  '```\nlet x = 1;\n```\n<t:1738281600:D> <@42> @everyone \\*plain\\*',
].join('\n');

const buttons = [
  { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'Form', custom_id: 'form' },
  { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Edit', custom_id: 'edit' },
  { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Delete', custom_id: 'delete' },
  {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Off',
    custom_id: 'off',
    disabled: true,
  },
  { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Story', url: 'https://example.org/story' },
] as const;

const menu = (customId: string, most: number): object => ({
  type: ComponentType.StringSelect,
  custom_id: customId,
  placeholder: `Pick ${most}`,
  max_values: most,
  options: ['Red', 'Green', 'Blue'].map((label) => ({
    label,
    value: label.toLowerCase(),
    description: `The colour ${label.toLowerCase()}`,
  })),
});

const components = [
  {
    type: ComponentType.Container,
    accent_color: 0x0b_5d_57,
    components: [
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: text }],
        accessory: {
          type: ComponentType.Thumbnail,
          media: { url: 'attachment://green.png' },
          description: 'A thumbnail',
        },
      },
      { type: ComponentType.Separator, divider: true, spacing: 2 },
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'Beside a button' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Follow',
          custom_id: 'follow',
        },
      },
      {
        type: ComponentType.MediaGallery,
        items: [
          { media: { url: 'attachment://brown.png' }, description: 'A brown picture' },
          { media: { url: 'https://example.org/far.png' }, description: 'A picture far away' },
          { media: { url: 'attachment://green.png' }, description: 'A secret', spoiler: true },
        ],
      },
      { type: ComponentType.File, file: { url: 'attachment://table.csv' } },
      { type: ComponentType.ActionRow, components: buttons },
      { type: ComponentType.ActionRow, components: [menu('one', 1)] },
      { type: ComponentType.ActionRow, components: [menu('many', 2)] },
      {
        type: ComponentType.ActionRow,
        components: [{ type: ComponentType.UserSelect, custom_id: 'who', placeholder: 'Pick somebody' }],
      },
    ],
  },
];

const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'sent',
  title: 'A form',
  components: [
    {
      type: ComponentType.Label,
      label: 'Your words',
      component: { type: ComponentType.TextInput, custom_id: 'words', style: 2, required: true },
    },
    {
      type: ComponentType.Label,
      label: 'A file',
      component: { type: ComponentType.FileUpload, custom_id: 'file', required: false },
    },
  ],
};

const embed = {
  title: 'An embed',
  url: 'https://example.org/story',
  description: 'With **fields**',
  color: 0xb9_8b_5e,
  author: { name: 'Somebody' },
  fields: [
    { name: 'Left', value: 'one', inline: true },
    { name: 'Right', value: 'two', inline: true },
  ],
  image: { url: 'attachment://brown.png' },
  footer: { text: 'The footer' },
};

/**
 * A bot that sends everything that Discord has: `/ask new` with Components V2, anything else in the older way.
 * @param isSeen Resolves when its promise of an answer has been seen.
 */
export async function showEverything(interaction: Interaction, isSeen: Promise<void>): Promise<unknown> {
  if (interaction.isModalSubmit()) {
    return interaction.reply(`You wrote: ${interaction.fields.getTextInputValue('words')}`);
  }
  if (interaction.isChatInputCommand()) {
    if (interaction.options.getString('question') === 'new') {
      return interaction.reply({ components, files, flags: MessageFlags.IsComponentsV2 });
    }
    return interaction.reply({ content: text, embeds: [embed], files: [files[1] ?? '', files[2] ?? ''] });
  }
  if (interaction.isAnySelectMenu())
    return interaction.reply(`You picked ${interaction.values.join(' and ')}`);
  if (!interaction.isButton()) return undefined;
  if (interaction.customId === 'form') return interaction.showModal(form);
  if (interaction.customId === 'edit') {
    await interaction.deferUpdate();
    return interaction.editReply({ components: [{ type: ComponentType.TextDisplay, content: 'Edited' }] });
  }
  if (interaction.customId === 'delete') {
    await interaction.deferUpdate();
    return interaction.deleteReply();
  }
  // "follow": something is promised, then done, then added to; anything else is left without an answer.
  if (interaction.customId !== 'follow') return undefined;
  await interaction.deferReply();
  await isSeen;
  await interaction.editReply('Here it is');
  return interaction.followUp('And one more');
}
