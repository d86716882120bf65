/** A reason that is none: a dash, "n.v.t.", "zie boven", or nothing but an article or a rule. Pure. */

const EMPTY =
  /^(?:nvt|niet van toepassing|geen|idem|ja|nee|x+|zie (?:hier)?boven|zie (?:hier)?onder|zie (?:de )?(?:bijlage|brief|dossier|motivering|afweging|toelichting|stuk \d+)|zoals (?:hier)?boven|zelfde|dezelfde reden|volgt|nog in te vullen|invullen|todo|tbd|test|onbekend|privacy|vanwege (?:de )?privacy|wegens (?:de )?privacy|privacyredenen|om privacyredenen|vertrouwelijk|geheim)$/u;

/** What citing is made of: the laws, their parts, the house's rules, and the words between them. */
const CITING =
  /\b(?:u?avg|wbp|awb|awr|bw|wet|wetten|wetboek|verordening|artikel(?:en)?|art|lid|leden|onder|onderdeel|sub|aanhef|paragraaf|hoofdstuk|punt|nr|algemene|europese|gegevensbescherming|uitvoeringswet|privacywet|privacyreglement|reglement|omgangsregels?|huisregels?|regels?|regel|beleid|privacybeleid|protocol|cameraprotocol|werkwijze|grond|gronden|grondslag|volgens|op|van|de|het|een|en|of|in|dit|deze|die|is|staat|geldt|ons|onze|eigen|zie|conform|ingevolge|krachtens|gelet|juncto|jo|zo|werken|wij|dat|mag|niet|verbiedt|verbiedt dit|bepaalt|[a-z]|\d+(?:[.:]\d+)*[a-z]?)\b/gu;

export function saysNothing(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}.:]+/gu, ' ')
    .replace(/[.:]+(?=\s|$)/gu, '')
    .trim();
  return words === '' || EMPTY.test(words) || !/\p{L}/u.test(words.replace(CITING, ''));
}
