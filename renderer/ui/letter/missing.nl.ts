/** Names of the profile values a letter can lack. Paths as in the profiles; one that is new reads as its own last part. Runs in the page. */
const words: readonly (readonly [RegExp, string])[] = [
  [/signatory.*function|signer.*function/i, 'functie van wie ondertekent'],
  [/signatory|signer/i, 'naam van wie ondertekent'],
  [/addressee/i, 'volledig adres van de betrokkene'],
  [/offices?/i, 'kantoren met bezoekadres'],
  [/return|postal|postbus|senderAddress/i, 'postadres van de afzender'],
  [/telephone|phone/i, 'telefoonnummer'],
  [/website/i, 'website'],
  [/email/i, 'e-mailadres'],
  [/complaint/i, 'tekst van de klachtenregeling'],
];

export const missingWords = (path: string): string => words.find(([pattern]) => pattern.test(path))?.[1] ?? path;
