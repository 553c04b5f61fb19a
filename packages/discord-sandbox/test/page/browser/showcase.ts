import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
  type Interaction,
} from 'discord.js';

/** A picture of 320 × 180 pixels in one colour, given by the part of the PNG that depends on the colour. */
function picture(palette: string): Buffer {
  const start = 'iVBORw0KGgoAAAANSUhEUgAAAUAAAAC0AQMAAADfKmdSAAAAA1BMVE';
  const end = 'AAAAHklEQVR42u3BMQEAAADCoPVPbQ0PoAAAAAAAAAB+DRzUAAG9+HBKAAAAAElFTkSuQmCC';
  return Buffer.from(`${start}${palette}${end}`, 'base64');
}

const files = [
  { attachment: picture('V6nodiAmFL'), name: 'green.png' },
  { attachment: picture('W5i145UcU2'), name: 'brown.png' },
  { attachment: Buffer.from('a,b\n1,2\n'), name: 'table.csv' },
];

const text = [
  '# One\n## Two\n### Three\n-# small print',
  '**bold** *italic* __under__ ~~struck~~ `code` ||hidden|| [a link](https://example.org/page)',
  '> quoted\n- first\n  - nested\n- second\n1. one\n2. two',
  '```\nlet x = 1;\n```\n<t:1738281600:D> <@42> @everyone \\*plain\\*',
].join('\n');

const buttons = [
  {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'Form',
    custom_id: 'form',
    emoji: { name: '👍' },
  },
  { type: ComponentType.Button, style: ButtonStyle.Success, label: 'Edit', custom_id: 'edit' },
  { type: ComponentType.Button, style: ButtonStyle.Danger, label: 'Delete', custom_id: 'delete' },
  {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Off',
    custom_id: 'off',
    disabled: true,
  },
  { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Website', url: 'https://example.org/page' },
] as const;

const menu = (customId: string, max: number): object => ({
  type: ComponentType.StringSelect,
  custom_id: customId,
  placeholder: `Pick ${max}`,
  max_values: max,
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
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'Beside another button' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Secondary,
          label: 'Defer',
          custom_id: 'defer',
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
      label: 'A size',
      description: 'One of them',
      component: {
        type: ComponentType.RadioGroup,
        custom_id: 'size',
        options: [
          { label: 'Small', value: 's' },
          { label: 'Large', value: 'l', description: 'More of it' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Extras',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'extras',
        required: false,
        options: [
          { label: 'Milk', value: 'milk' },
          { label: 'Sugar', value: 'sugar', default: true },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'A person',
      component: { type: ComponentType.UserSelect, custom_id: 'person', placeholder: 'Pick one' },
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
  url: 'https://example.org/page',
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

/** Handles interactions with everything that messages can contain: `/echo new` with Components V2, or without. */
export async function showEverything(interaction: Interaction): Promise<unknown> {
  if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    const extras = fields.getCheckboxGroup('extras').join(' and ');
    const person = fields.getSelectedUsers('person', true).first()?.username;
    return interaction.reply(
      `You wrote: ${fields.getTextInputValue('words')}, ${fields.getRadioGroup('size')}, ${extras}, ${person}`,
    );
  }
  if (interaction.isChatInputCommand()) {
    if (interaction.options.getString('text') === 'new') {
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
  if (interaction.customId === 'defer') return interaction.deferReply();
  if (interaction.customId !== 'follow') return undefined;
  await interaction.deferReply();
  await interaction.editReply('Here it is');
  return interaction.followUp('And one more');
}
