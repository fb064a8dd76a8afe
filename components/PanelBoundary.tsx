import { Component, type ReactNode } from 'react';
import { i18n } from '#i18n';
import { Button } from './Button';
import { Notice } from './Notice';

interface PanelBoundaryProps {
  children: ReactNode;
  /** Told of what broke the drawing. */
  onError(error: unknown): void;
  onReopen(): void;
}

/** Says so when the panel cannot be drawn, instead of leaving it blank. */
export class PanelBoundary extends Component<PanelBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Notice title={i18n.t('empty.broken.title')} hint={i18n.t('empty.broken.hint')}>
        <Button onClick={this.props.onReopen}>{i18n.t('empty.tryAgain')}</Button>
      </Notice>
    );
  }
}
