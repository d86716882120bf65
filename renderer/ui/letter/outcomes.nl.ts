/** What saving and printing came to, as Dutch sentences. Runs in the page. */
import type { PrintOutcome, SaveOutcome } from '../../desk/post';

export const outcomeWords: Record<SaveOutcome | PrintOutcome, string> = {
  saved: 'Bewaard.',
  printed: 'Naar de printer gestuurd.',
  cancelled: 'Niet gedaan. Er is niets veranderd.',
  full: 'De schijf is vol. Kies een andere plek of maak ruimte.',
  readOnly: 'Op deze plek mag niets worden geschreven. Kies een andere plek.',
  duringVisit: 'Dat kan niet tijdens een bezoek. Rond het bezoek eerst af.',
  noPrinter: 'Er is geen printer. Bewaar de brief als PDF en druk hem elders af.',
  failed: 'Dit ging niet goed. Probeer het opnieuw.',
};
