import { type ComponentType, lazy, Suspense } from 'react';

/** A view that is loaded when it is first drawn; the rest of the panel stands meanwhile. */
function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const View = lazy<ComponentType<Props>>(async () => ({ default: await load() }));
  return (props: Props) => (
    <Suspense>
      <View {...props} />
    </Suspense>
  );
}

// What the first suggestion does not need, it does not wait for.
export const BackupReminder = onDemand(
  async () => (await import('./asides/BackupReminder')).BackupReminder,
);
export const Browse = onDemand(async () => (await import('./browse/Browse')).Browse);
export const CardFormPage = onDemand(
  async () => (await import('./editing/CardFormPage')).CardFormPage,
);
export const CardPage = onDemand(async () => (await import('./card/CardPage')).CardPage);
export const Deciding = onDemand(async () => (await import('./sync/Deciding')).Deciding);
export const FillDialog = onDemand(
  async () => (await import('@/components/panel/FillDialog')).FillDialog,
);
export const FlaggingDialog = onDemand(
  async () => (await import('./flag/FlaggingDialog')).FlaggingDialog,
);
export const HarmDialog = onDemand(
  async () => (await import('@/components/flag/HarmDialog')).HarmDialog,
);
export const Review = onDemand(async () => (await import('./review/Review')).Review);
export const ReviewFollower = onDemand(
  async () => (await import('./review/ReviewFollower')).ReviewFollower,
);
export const SyncFoot = onDemand(async () => (await import('./sync/SyncFoot')).SyncFoot);
export const TeamAsks = onDemand(async () => (await import('./sync/TeamAsks')).TeamAsks);
