import { useId } from 'react';
import { i18n } from '#i18n';
import type { TemplateId } from '@/cards/ids';
import styles from './TemplateChoice.module.css';

export interface TemplateView {
  id: TemplateId;
  name: string;
  /** What stands where; empty for a template of one's own. */
  hint: string;
}

interface TemplateChoiceProps {
  templates: readonly TemplateView[];
  current: TemplateId;
  /** The card has words already: with another template they would be lost. */
  isFixed: boolean;
  onChoose(id: TemplateId): void;
}

/** What a new card begins with. */
export function TemplateChoice({ templates, current, isFixed, onChoose }: TemplateChoiceProps) {
  const id = useId();
  const hint = templates.find((each) => each.id === current)?.hint ?? '';
  return (
    <div className={styles.choice}>
      <span id={id} className={styles.label}>
        {i18n.t('template.choose')}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not lie in one line with its legend. */}
      <div
        role="group"
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        className={styles.names}
      >
        {templates.map((template) => (
          <button
            key={template.id}
            type="button"
            className={styles.name}
            aria-pressed={template.id === current}
            aria-disabled={isFixed && template.id !== current}
            onClick={() => !isFixed && onChoose(template.id)}
          >
            {template.name}
          </button>
        ))}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {isFixed ? i18n.t('template.keepsWords') : hint}
      </p>
    </div>
  );
}
