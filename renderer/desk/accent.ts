/** The shades of a house's colour. It asks the vault nothing. Runs in the page. */
export { PROGRAM_ACCENT, readAccent, readable, type Shades, shadesOf } from '../domain/style/accent';
