import { ButtonStyle, ComponentType, Locale, MessageFlags, type Interaction, type Message } from 'discord.js';

/** The commands of a small bot, in English and French. */
export const weatherCommands = [
  {
    name: 'weather',
    name_localizations: { fr: 'meteo' },
    description: 'The weather in a city',
    description_localizations: { fr: 'La météo d’une ville' },
    options: [
      {
        type: 3,
        name: 'city',
        name_localizations: { fr: 'ville' },
        description: 'Which city',
        description_localizations: { fr: 'Quelle ville' },
        required: true,
        autocomplete: true,
      },
      { type: 5, name: 'private', description: 'Whether to answer only you' },
      { type: 4, name: 'days', description: 'How many days' },
    ],
  },
  { name: 'sources', description: 'Where the forecasts come from' },
  { name: 'refresh', description: 'Loads new forecasts', default_member_permissions: '0', contexts: [0] },
  { name: 'Forecast for this', name_localizations: { fr: 'Météo pour ceci' }, type: 3 },
];

const cities = ['Paris', 'Pau', 'Perpignan', 'London', 'Lyon'];

function forecast(city: string, isFrench: boolean): string {
  return isFrench
    ? `## Aujourd’hui\nSoleil à ${city}, **21 °C**, vent faible.`
    : `## Today\nSunny in ${city}, **21 °C**, light wind.`;
}

const stations = {
  type: ComponentType.ActionRow,
  components: [
    {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'All of the stations from which the forecasts of this bot come',
      custom_id: 'stations',
    },
  ],
} as const;

/** Handles the messages of people: the small bot repeats what it may read. */
export async function answerWeather(message: Message): Promise<void> {
  const { client, author, content } = message;
  if (!author.bot && content !== '' && (!message.inGuild() || message.mentions.has(client.user)))
    await message.reply(`You wrote: ${content}`);
}

/** Handles the interactions of the small bot. */
export function handleWeather(interaction: Interaction): unknown {
  const isFrench = interaction.locale === Locale.French;
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = cities.filter((city) => city.toLowerCase().startsWith(typed));
    return interaction.respond(found.map((city) => ({ name: city, value: city.toLowerCase() })));
  }
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(forecast(interaction.targetMessage.content, isFrench));
  if (interaction.isButton())
    return interaction.reply({
      content: isFrench ? 'Pluie demain.' : 'Rain tomorrow.',
      flags: MessageFlags.Ephemeral,
    });
  if (!interaction.isChatInputCommand()) return undefined;
  if (interaction.commandName === 'sources')
    return interaction.reply({ content: 'From [a station](https://example.org/).', components: [stations] });
  if (interaction.commandName === 'refresh') {
    const isAdmin = interaction.memberPermissions?.has('Administrator') ?? false;
    return interaction.reply(isAdmin ? 'New forecasts loaded.' : 'Only administrators can do that.');
  }
  const typed = interaction.options.getString('city', true);
  const city = cities.find((one) => one.toLowerCase() === typed.toLowerCase()) ?? typed;
  const isPrivate = interaction.options.getBoolean('private') === true;
  return interaction.reply({
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x2b_6c_b0,
        components: [
          { type: ComponentType.TextDisplay, content: forecast(city, isFrench) },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: isFrench ? 'Demain' : 'Tomorrow',
                custom_id: 'tomorrow',
              },
            ],
          },
        ],
      },
    ],
  });
}
