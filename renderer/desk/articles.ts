/** What a cited article says, for the screens. It holds no case and asks the vault nothing. Runs in the page. */
export { type Article, articlesIn } from '../domain/profiles/articles';
