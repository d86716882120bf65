/** Where the rules of this corporation stand, for every screen that speaks of one. Runs in the page. */
import { createContext, useContext } from 'react';
import type { HouseCites } from '../../desk/asks';
import type { Tone } from '../../desk/plain-words';

export const House = createContext<HouseCites>({});

export const useHouse = (): HouseCites => useContext(House);

/** How its letters address their readers, for every field that goes into one. */
export const HouseTone = createContext<Tone>('u');

export const useTone = (): Tone => useContext(HouseTone);

/** " (Omgangsregels, artikel 6 lid 3)", or nothing where the regulation does not have the rule. */
export const inBrackets = (article: string | undefined): string => (article ? ` (${article})` : '');
