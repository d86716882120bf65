/**
 * Every sentence the main process itself shows: in a dialog, before or outside the page. Plain Dutch.
 * None of them may hold a name, a path of a person or a stack: a dialog is seen by whoever stands at the counter.
 */
import type { PolicyProblem } from './policy';
import type { StoreProblem } from './store-lock';

export const productName = 'Inzagebalie';
export const cannotStart = 'Inzagebalie kan niet starten';

export function policyWords(problem: PolicyProblem): string {
  const where = `Bestand: ${problem.file}${problem.field === undefined ? '' : `\nVeld: ${problem.field}`}`;
  const what = ((): string => {
    switch (problem.why) {
      case 'unreadable':
        return 'Het bestand met de instellingen van deze computer kan niet worden gelezen.';
      case 'noJson':
        return 'Het bestand met de instellingen van deze computer is geen geldige JSON.';
      case 'unknownField':
        return 'Het bestand met de instellingen van deze computer heeft een veld dat Inzagebalie niet kent.';
      case 'badValue':
        return `Het bestand met de instellingen van deze computer heeft een veld met een onjuiste waarde.\nWat er moet staan: ${problem.expected}.`;
    }
  })();
  return `${what}\n\n${where}\n\nEr is niets geopend en niets veranderd. Vraag de beheerder van deze computer om dit te herstellen.`;
}

export function storeWords(problem: StoreProblem): string {
  switch (problem.why) {
    case 'held':
      return (
        `Een andere gebruiker of computer heeft deze gegevens open, sinds ${moment(problem.since)}.\n\n` +
        `Computer: ${problem.computer}\n\n` +
        'Sluit Inzagebalie daar af en probeer het hier opnieuw.'
      );
    case 'missing':
      return folder(
        problem.folder,
        'De map met de gegevens is er niet. Is de schijf of het netwerk verbonden? Inzagebalie begint nooit vanzelf met een leeg register.',
      );
    case 'emptied':
      return folder(
        problem.folder,
        'De map is er, maar de gegevens die hier eerder stonden niet. Is de schijf of het netwerk verbonden? Inzagebalie begint nooit vanzelf met een leeg register.',
      );
    case 'foreign':
      return folder(
        problem.folder,
        'In deze map staan bestanden die niet van Inzagebalie zijn. Kies een lege map voor de gegevens.',
      );
    case 'damaged':
      return folder(
        problem.folder,
        'Het bestand "installation" in de map met de gegevens is beschadigd. Er is niets veranderd.',
      );
    case 'readOnly':
      return folder(
        problem.folder,
        'U mag in de map met de gegevens niets bewaren. Vraag de beheerder om schrijfrechten.',
      );
    case 'full':
      return folder(problem.folder, 'De schijf met de gegevens is vol. Maak ruimte vrij en start Inzagebalie opnieuw.');
    case 'failed':
      return folder(problem.folder, 'De map met de gegevens kan niet worden gebruikt. Vraag de beheerder om hulp.');
  }
}

export const lostStore =
  'Een andere computer heeft de gegevens overgenomen. Inzagebalie stopt hier, zodat er niets door elkaar loopt.\n\n' +
  'Wat u al had vastgelegd, is bewaard.';

export const unexpected =
  'Er ging iets mis in het programma en het stopt nu. Wat u al had vastgelegd, is bewaard.\n\nStart Inzagebalie opnieuw.';

export const pageKeepsEnding =
  'Het scherm van Inzagebalie sluit steeds vanzelf af. Wat u al had vastgelegd, is bewaard.\n\n' +
  'Start de computer opnieuw. Helpt dat niet, vraag dan de beheerder om hulp.';

function folder(path: string, sentence: string): string {
  return `${sentence}\n\nMap: ${path}`;
}

/** "20-11-2026 om 09.05 uur", in local time. */
function moment(at: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const date = new Date(at);
  const day = `${two(date.getDate())}-${two(date.getMonth() + 1)}-${date.getFullYear()}`;
  return `${day} om ${two(date.getHours())}.${two(date.getMinutes())} uur`;
}
