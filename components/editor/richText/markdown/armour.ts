import type { PhrasingContent } from 'mdast';
import { VARIABLE_MARK } from '@/cards/variables';

const VARIABLE_AT_START = new RegExp(`^${VARIABLE_MARK}x*\\d`);
const VARIABLE_AT_END = new RegExp(`${VARIABLE_MARK}x*\\d+end$`);

type Look = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

function isLook(node: PhrasingContent | undefined): node is Look {
  return node?.type === 'strong' || node?.type === 'emphasis' || node?.type === 'delete';
}

function referenceTo(character: string): PhrasingContent {
  const point = character.codePointAt(0) ?? 0;
  return { type: 'html', value: `&#x${point.toString(16).toUpperCase()};` };
}

/** The first character of a text as a reference, where it is one that can be seen. */
function startArmoured(value: string): PhrasingContent[] {
  const [first = ''] = value;
  if (first.trim() === '' || VARIABLE_AT_START.test(value)) return [{ type: 'text', value }];
  const rest = value.slice(first.length);
  return [referenceTo(first), ...(rest === '' ? [] : [{ type: 'text', value: rest } as const])];
}

function endArmoured(value: string): PhrasingContent[] {
  const last = [...value].at(-1) ?? '';
  if (last.trim() === '' || VARIABLE_AT_END.test(value)) return [{ type: 'text', value }];
  const rest = value.slice(0, value.length - last.length);
  return [...(rest === '' ? [] : [{ type: 'text', value: rest } as const]), referenceTo(last)];
}

function ends(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  const started = first?.type === 'text' ? [...startArmoured(first.value), ...others] : [...nodes];
  const last = started.at(-1);
  return last?.type === 'text' ? [...started.slice(0, -1), ...endArmoured(last.value)] : started;
}

/**
 * A line in which no letter stands beside the sign of a look: a reference to the letter, which is punctuation
 * to a parser, stands there. So looks begin and end where they could not else (`**note:**x`).
 */
export function armoured(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (isLook(node)) return [{ ...node, children: ends(armoured(node.children)) }];
    if ('children' in node) return [{ ...node, children: armoured(node.children) }];
    if (node.type !== 'text') return [node];
    const after = isLook(nodes[index - 1]) ? startArmoured(node.value) : [node];
    const last = after.at(-1);
    if (!isLook(nodes[index + 1]) || last?.type !== 'text') return after;
    return [...after.slice(0, -1), ...endArmoured(last.value)];
  });
}
