import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { TemplateId } from '@/cards/ids';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import settings from './Settings.module.css';
import styles from './SettingsTemplates.module.css';
import { TemplateForm, type TemplateWords } from './TemplateForm';

export interface TemplateRow extends TemplateWords {
  id: TemplateId;
  home: 'hub' | 'device';
  mayChange: boolean;
}

interface SettingsTemplatesProps {
  templates: readonly TemplateRow[];
  /** Whether this person may add any. */
  mayAdd: boolean;
  /** The device takes part in a team's workspace. */
  isInTeam: boolean;
  /** @returns whether it was kept. */
  onSave(row: TemplateRow | null, words: TemplateWords): Promise<boolean>;
  onRemove(row: TemplateRow): void;
}

interface RowProps extends Pick<SettingsTemplatesProps, 'isInTeam' | 'onRemove'> {
  row: TemplateRow;
  onEdit(): void;
}

function Row({ row, isInTeam, onRemove, onEdit }: RowProps) {
  return (
    <div className={styles.row}>
      <span className={styles.name}>{row.name}</span>
      {isInTeam && (
        <span className={styles.home}>
          {i18n.t(row.home === 'hub' ? 'template.ofTeam' : 'template.ofDevice')}
        </span>
      )}
      {row.mayChange && (
        <span className={styles.tools}>
          <IconButton icon={Pencil} label={i18n.t('template.edit', [row.name])} onClick={onEdit} />
          <IconButton
            icon={Trash2}
            label={i18n.t('template.remove', [row.name])}
            onClick={() => onRemove(row)}
          />
        </span>
      )}
    </div>
  );
}

/** The templates of the team and of this device: what new cards can begin with. */
export function SettingsTemplates(props: SettingsTemplatesProps) {
  const { templates, mayAdd, isInTeam, onSave } = props;
  /** The template that is edited; `new` for one that is added. */
  const [open, setOpen] = useState<TemplateId | 'new' | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(null);
    add.current?.focus();
  };
  const formFor = (row: TemplateRow | null) => (
    <TemplateForm
      label={row ? i18n.t('template.edit', [row.name]) : i18n.t('template.add')}
      before={row ?? { name: '', answer: '', notes: '' }}
      onSave={async (words) => {
        if (await onSave(row, words)) close();
      }}
      onCancel={close}
    />
  );
  return (
    <>
      {templates.length === 0 && <p className={settings.none}>{i18n.t('template.none')}</p>}
      <ul className={styles.rows}>
        {templates.map((row) => (
          <li key={row.id}>
            {open === row.id ? (
              formFor(row)
            ) : (
              <Row
                row={row}
                isInTeam={isInTeam}
                onRemove={props.onRemove}
                onEdit={() => setOpen(row.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {open === 'new' && formFor(null)}
      {mayAdd && (
        <Button
          ref={add}
          className={styles.add}
          hidden={open === 'new'}
          onClick={() => setOpen('new')}
        >
          {i18n.t('template.add')}
        </Button>
      )}
      {!mayAdd && <p className={settings.hint}>{i18n.t('template.onlyManagers')}</p>}
    </>
  );
}
