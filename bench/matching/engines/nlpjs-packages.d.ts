declare module '@nlpjs/basic' {
  interface Classification {
    readonly intent: string;
    readonly score: number;
  }
  export interface Nlp {
    addLanguage(language: string): void;
    addDocument(language: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, text: string): Promise<{ readonly classifications: readonly Classification[] }>;
  }
  interface Container {
    use(plugin: object): void;
    get(name: 'nlp'): Nlp;
  }
  interface Dock {
    getContainer(): Container;
  }
  interface Configuration {
    readonly use: readonly string[];
    readonly settings: object;
  }
  export function dockStart(configuration: Configuration, readsEnvironmentFile: boolean): Promise<Dock>;
}

declare module '@nlpjs/lang-en' {
  export const LangEn: object;
}

declare module '@nlpjs/lang-fr' {
  export const LangFr: object;
}
