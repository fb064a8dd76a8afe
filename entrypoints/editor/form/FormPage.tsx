import { i18n } from '#i18n';
import { Notice } from '@/components/Notice';
import type { EditorRoute } from '@/editing/editorRoute';
import { LinkProblem } from '../link/LinkProblem';
import { EditorForm } from './EditorForm';
import { useOpened } from './useOpened';

/** The form that an address asks for. */
export function FormPage({ route }: { route: Exclude<EditorRoute, { kind: 'history' }> }) {
  const { opened, reopen } = useOpened(route);
  switch (opened.state) {
    case 'opening':
      return null;
    case 'gone':
      if (route.kind === 'card') return <LinkProblem id={route.id} />;
      return (
        <Notice
          title={i18n.t(route.kind === 'draft' ? 'draft.gone' : 'card.gone')}
          hint={i18n.t('editor.gone')}
        />
      );
    case 'open':
      return (
        <EditorForm
          key={opened.form.draft.id}
          first={opened.form}
          lang={route.kind === 'new' ? undefined : route.lang}
          onReopen={reopen}
        />
      );
  }
}
