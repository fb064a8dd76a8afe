import { SignatureLine } from '@/components/SignatureLine';
import { changeName } from './answerText';
import { told } from './told';
import { useAgentName } from './useReplica';

/** The agent's remembered name, once there is one. */
export function Signature() {
  const name = useAgentName();
  return name ? <SignatureLine name={name} onChange={() => void told(changeName)} /> : null;
}
