/** A value of a metric in the text format of Prometheus. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A metric with its description. */
export interface Family {
  readonly name: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const sampleLine = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const labelPair = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

/** Parses Prometheus's text format strictly; throws on a line that Prometheus would refuse. */
export function parseExposition(text: string): ReadonlyMap<string, Family> {
  if (!text.endsWith('\n')) throw new Error('the last line has no line break');
  const families = new Map<string, { name: string; type: string; samples: Sample[] }>();
  const seen = new Set<string>();
  let help = '';
  let current: { name: string; type: string; samples: Sample[] } | undefined;
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (keyword === 'HELP') help = name;
    else if (keyword === 'TYPE') {
      if (name !== help) throw new Error(`no HELP before: ${line}`);
      if (!/^(?:counter|gauge|histogram|summary)$/.test(rest)) throw new Error(`unknown type: ${line}`);
      if (families.has(name)) throw new Error(`described twice: ${line}`);
      current = { name, type: rest, samples: [] };
      families.set(name, current);
    } else {
      if (seen.has(line.replace(/ \S+$/, ''))) throw new Error(`duplicate: ${line}`);
      seen.add(line.replace(/ \S+$/, ''));
      const sample = parseSample(line);
      const base =
        current?.type === 'histogram' ? sample.name.replace(/_(?:bucket|sum|count)$/, '') : sample.name;
      if (current === undefined || base !== current.name) throw new Error(`not under its TYPE: ${line}`);
      current.samples.push(sample);
    }
  }
  return families;
}

function parseSample(line: string): Sample {
  const [, name, pairs = '', number = ''] = sampleLine.exec(line) ?? [];
  const value = number === '+Inf' ? Infinity : Number(number);
  if (name === undefined || (Number.isNaN(value) && number !== 'Nan')) throw new Error(`no sample: ${line}`);
  const labels: Record<string, string> = {};
  labelPair.lastIndex = 0;
  while (labelPair.lastIndex < pairs.length) {
    const [, label, escaped] = labelPair.exec(pairs) ?? [];
    if (label === undefined || escaped === undefined) throw new Error(`labels are not well-formed: ${line}`);
    labels[label] = escaped.replaceAll(/\\(.)/g, (_all, sign: string) => (sign === 'n' ? '\n' : sign));
  }
  return { name, labels, value };
}
