const products =
  /\b(?:Power (?:Apps|Automate|Platform|Pages|BI|Virtual Agents)|PowerApps|Microsoft Flow|Logic Apps|Copilot Studio)\b/i;

/** The first product in a text in which connectors are used, as written there, or `null`. */
export const hostProductIn = (text: string): string | null => products.exec(text)?.[0] ?? null;
