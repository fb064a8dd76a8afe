import { useStore } from 'zustand';
import { FlaggingDialog, HarmDialog } from '../views';
import { flagState } from './flagState';

/** What is asked about a flag or before an insert, while it is. */
export function Questions() {
  const { flagging, warning } = useStore(flagState);
  return (
    <>
      {flagging && <FlaggingDialog key={flagging.card.id} {...flagging} />}
      {warning && <HarmDialog passage={warning.passage} onAnswer={warning.settle} />}
    </>
  );
}
