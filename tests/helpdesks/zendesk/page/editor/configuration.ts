import {
  BlockQuote,
  Bold,
  Code,
  type EditorConfig,
  Essentials,
  Heading,
  Italic,
  Link,
  List,
  Paragraph,
} from 'ckeditor5';

const plain: EditorConfig = { plugins: [Essentials, Paragraph], toolbar: [] };

const rich: EditorConfig = {
  plugins: [Essentials, Paragraph, Bold, Italic, Link, List, BlockQuote, Code, Heading],
  toolbar: ['bold', 'italic', 'link', '|', 'bulletedList', 'numberedList'],
};

export function configurationOf(
  kind: 'rich' | 'plain',
  element: HTMLElement,
  initialData: string,
  label: string,
): EditorConfig {
  const { plugins, toolbar } = kind === 'rich' ? rich : plain;
  return {
    licenseKey: 'GPL',
    ...(plugins && { plugins }),
    ...(toolbar && { toolbar }),
    // The badge belongs to the free licence; inside, it does not cover the submit button.
    ui: { poweredBy: { position: 'inside', side: 'right' } },
    root: { element, initialData, label },
  };
}
