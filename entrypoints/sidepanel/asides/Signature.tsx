import { SignatureLine } from '@/components/panel/SignatureLine';
import { changeName } from '../insert/askPerson';
import { toldWriting } from '../toldWriting';
import { useAgentName } from '../useReplica';

/** The agent's remembered name, once there is one. */
export function Signature() {
  const name = useAgentName();
  return name ? (
    <SignatureLine name={name} onChange={() => void toldWriting('card', changeName)} />
  ) : null;
}
