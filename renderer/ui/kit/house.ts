/** Where the rules of this corporation stand, for every screen that speaks of one. Runs in the page. */
import { createContext, useContext } from 'react';
import type { HouseCites } from '../../desk/asks';

export const House = createContext<HouseCites>({});

export const useHouse = (): HouseCites => useContext(House);

/** " (Omgangsregels, artikel 6 lid 3)", or nothing where the regulation does not have the rule. */
export const inBrackets = (article: string | undefined): string => (article ? ` (${article})` : '');
