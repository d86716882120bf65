/** What is wrong but does not stop registering (Settled 17): said where it is about, with its article. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import { Note } from '../kit/Note';
import { refusalWords } from '../words.nl';

const plain: readonly Refusal['code'][] = ['channelNote', 'identifyAtInspection', 'notUnderRegulation'];

export function RemarkNote({ remark }: { readonly remark: Refusal }) {
  const words = refusalWords(remark);
  return (
    <div role="status">
      <Note tone={plain.includes(remark.code) ? 'info' : 'soon'} title={words.title} article={remark.article}>
        {words.now}
      </Note>
    </div>
  );
}
