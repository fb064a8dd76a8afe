import { i18n } from '#i18n';
import { Button } from '../../Button';
import team from '../team/Team.module.css';

interface CheckButtonProps {
  isBusy: boolean;
  onCheck(): void;
}

/** Has the server looked at. */
export function CheckButton({ isBusy, onCheck }: CheckButtonProps) {
  return (
    <>
      <p className={team.hint}>{i18n.t('administration.check.hint')}</p>
      <p className={team.actions}>
        <Button aria-disabled={isBusy} onClick={() => !isBusy && onCheck()}>
          {i18n.t(isBusy ? 'administration.busy' : 'administration.check.button')}
        </Button>
      </p>
    </>
  );
}
