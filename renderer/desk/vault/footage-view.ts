/** What the form of an item says of images of a camera while it is typed. Pure. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import { type ItemState, itemNamed } from '../../domain/dossier/dossier';
import { erasingOf, isGone, mayNotShow } from '../../domain/dossier/footage';
import { readFootage } from '../../domain/dossier/footage-fields';
import { holdBy } from '../../domain/dossier/footage-hold';
import { type ProfileVersion, textAt } from '../../domain/profiles/profile';
import type { DossierAsks, FootageView } from '../asks-dossier';

type Typed = Omit<DossierAsks['previewFootage'][0], 'case'>;

/** Without a day, or with one that is wrong: the protocol alone, which holds for every request about images (LN-10). */
export function footageView(
  typed: Typed,
  items: readonly ItemState[],
  state: CaseState,
  version: ProfileVersion,
  context: Context,
): FootageView {
  const { today, profile } = context;
  const protocol = textAt(profile, 'texts.footage');
  const alone = mayNotShow(version, []);
  const about = {
    ...(protocol ? { protocol } : {}),
    ...(alone?.article ? { shownBy: { article: alone.article } } : {}),
  };
  const read = readFootage(typed, today);
  const images = 'footage' in read ? read.footage.images : undefined;
  if (!images || 'refusal' in read) return about;
  const before = typed.item === undefined ? undefined : itemNamed({ items }, typed.item);
  const heldOn = read.footage.heldOn ?? before?.heldOn;
  const erasing = erasingOf(images, version);
  const due = holdBy(erasing, heldOn, state, context);
  const task = state.tasks.find((one) => one.task === typed.item)?.state;
  const receivedOn = state.request?.receivedOn;
  const isLost = erasing.on !== undefined && receivedOn !== undefined && receivedOn <= erasing.on;
  return {
    ...about,
    erasing,
    ...(heldOn ? { heldOn } : {}),
    ...(due ? { holdBy: due } : {}),
    ...(due && (task === 'open' || task === 'exempted') ? { task } : {}),
    ...(isGone(erasing, heldOn, today) ? { gone: { ...(isLost ? { receivedOn } : {}) } } : {}),
  };
}
