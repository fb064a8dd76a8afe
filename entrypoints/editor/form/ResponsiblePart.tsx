import { i18n } from '#i18n';
import type { CardDetails } from '@/cards/details';
import type { MemberId } from '@/cards/ids';
import { EditorChoice } from '@/components/editor/EditorChoice';
import { EditorVerifiers, type VerifierChoice } from '@/components/editor/EditorVerifiers';
import type { Directory } from '@/storage/directory';
import type { EditorFormState } from './useEditorForm';

interface ResponsiblePartProps {
  form: EditorFormState;
  directory: Directory;
  isReadOnly: boolean;
  onChange(part: Pick<CardDetails, 'owner'> | Pick<CardDetails, 'verifiers'>): void;
}

function byName<Named extends { name: string }>(named: readonly Named[]): Named[] {
  const { compare } = new Intl.Collator(i18n.t('locale'));
  return [...named].sort((a, b) => compare(a.name, b.name));
}

function verifierChoices({ members, groups }: Directory): VerifierChoice[] {
  const people = [...members.values()].map(({ id, name }) => ({ id, name, isGroup: false }));
  const teams = [...groups.values()].map(({ id, name }) => ({ id, name, isGroup: true }));
  return [...byName(teams), ...byName(people)];
}

/** Everybody who may own the card, and whoever does, who may have left. */
function ownerChoices({ members }: Directory, owner: MemberId): { id: MemberId; name: string }[] {
  const people = [...members.values()].map(({ id, name }) => ({ id, name }));
  const isKnown = people.some(({ id }) => id === owner);
  return byName(isKnown ? people : [...people, { id: owner, name: i18n.t('trust.unknownMember') }]);
}

/** Whose the card is, and who verifies it. A server takes either from managers alone, a new owner from the owner too. */
export function ResponsiblePart({ form, directory, isReadOnly, onChange }: ResponsiblePartProps) {
  const { draft, card } = form;
  const { owner, verifiers } = draft.details;
  const standing = card ? directory.collections.get(card.collection) : undefined;
  const isManager = standing === undefined || directory.rights.mayManage(standing);
  const mayHandOn = isManager || (card !== null && card.owner === directory.me);
  const locked = isManager ? null : i18n.t('editor.notManager');
  return (
    <>
      {owner !== undefined && (
        <EditorChoice
          label={i18n.t('editor.owner')}
          choices={ownerChoices(directory, owner)}
          current={owner}
          hint={mayHandOn ? null : i18n.t('editor.notOwner')}
          isReadOnly={isReadOnly || !mayHandOn}
          onChoose={(chosen) => onChange({ owner: chosen })}
        />
      )}
      <EditorVerifiers
        choices={verifierChoices(directory)}
        chosen={verifiers}
        isNew={card === null}
        isReadOnly={isReadOnly}
        locked={locked}
        onChange={(chosen) => onChange({ verifiers: chosen })}
      />
    </>
  );
}
