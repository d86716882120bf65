/** Written by a newer program: nothing is opened, nothing is changed. Runs in the page. */
import { Note } from '../kit/Note';
import { Title } from '../kit/Title';
import { DoorFrame } from './DoorFrame';

export function Newer({ format }: { readonly format: number }) {
  return (
    <DoorFrame place="Nieuwere gegevens" wide>
      <Title>Deze gegevens zijn van een nieuwere versie</Title>
      <Note tone="late" title="Er is niets geopend en niets veranderd.">
        Dit programma is te oud voor deze gegevens.
      </Note>
      <p>Vraag uw ICT om de nieuwe versie van Inzagebalie, een versie die formaat {format} kent.</p>
    </DoorFrame>
  );
}
