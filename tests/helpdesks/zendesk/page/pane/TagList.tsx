import { label } from '../labels.ts';
import { testId } from '../markers.ts';
import { FieldBox } from './FieldBox.tsx';

export function TagList({ tags }: { tags: readonly string[] }) {
  return (
    <FieldBox name={label('tags')}>
      <span className="tags" {...testId('ticket-fields-tags')}>
        {tags.map((tag) => (
          <span key={tag} className="tag" {...testId('ticket-system-field-tags-item-selected')}>
            {tag}
            <button type="button" aria-label={`${label('removeTag')} ${tag}`}>
              {' ×'}
            </button>
          </span>
        ))}
      </span>
    </FieldBox>
  );
}
