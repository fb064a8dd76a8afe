import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { i18n } from '#i18n';
import { SettingsConfirm } from '@/components/settings/SettingsConfirm';
import { SettingsLearned } from '@/components/settings/SettingsLearned';
import { forgetEverythingLearned, learnedCounts } from '@/storage/learning/shards';
import { SharedUse } from './administration/SharedUse';
import { tell, told } from './store';

function forget(): Promise<void> {
  return told(async () => {
    await forgetEverythingLearned();
    tell(i18n.t('options.learned.forgotten'));
  });
}

/** What was learned on this device, and how to forget it. */
export function LearningSection() {
  const counts = useLiveQuery(async () => (await learnedCounts()) ?? null);
  const [isAsking, setIsAsking] = useState(false);
  if (counts === undefined) return null;
  return (
    <>
      <SettingsLearned counts={counts} onForget={() => setIsAsking(true)} />
      <SharedUse />
      {isAsking && (
        <SettingsConfirm
          question={i18n.t('options.learned.question')}
          warning={i18n.t('options.learned.warning')}
          confirm={i18n.t('options.learned.forget')}
          cancel={i18n.t('options.learned.cancel')}
          onConfirm={() => {
            setIsAsking(false);
            void forget();
          }}
          onCancel={() => setIsAsking(false)}
        />
      )}
    </>
  );
}
