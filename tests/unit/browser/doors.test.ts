import { describe, expect, it, vi } from 'vitest';
import { createDoors } from '../../../utils/browser/firefox/doors.ts';

const PATIENT_MS = 60_000;

describe('the doors of addresses', () => {
  it('lets neighbours in one after another, and strangers at once', async () => {
    const doors = createDoors();
    const seen: string[] = [];
    const leaveFirst = await doors.enter(['192.0.2.1'], PATIENT_MS);
    const second = doors.enter(['192.0.2.9', '192.0.2.1'], PATIENT_MS).then((leave) => {
      seen.push('second');
      return leave;
    });
    const third = doors.enter(['192.0.2.9'], PATIENT_MS).then(() => seen.push('third'));
    await doors.enter(['192.0.2.2'], PATIENT_MS).then(() => seen.push('stranger'));
    expect(seen).toEqual(['stranger']);
    leaveFirst?.();
    (await second)?.();
    await third;
    expect(seen).toEqual(['stranger', 'second', 'third']);
  });

  it('sends away whose patience ends, who then holds up nobody', async () => {
    const doors = createDoors();
    const leave = await doors.enter(['192.0.2.1'], PATIENT_MS);
    expect(await doors.enter(['192.0.2.1'], 1)).toBeNull();
    leave?.();
    expect(await doors.enter(['192.0.2.1'], PATIENT_MS)).toBeTypeOf('function');
  });

  it('bears a long queue of quick ones', async () => {
    vi.useFakeTimers();
    const doors = createDoors();
    for (let ahead = 0; ahead < 5; ahead++) {
      void doors.enter(['192.0.2.1'], PATIENT_MS).then((leave) => setTimeout(() => leave?.(), 800));
    }
    const entering = doors.enter(['192.0.2.1'], 1000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await entering).toBeTypeOf('function');
    vi.useRealTimers();
  });

  it('knows no neighbours where no address is known', async () => {
    const doors = createDoors();
    await doors.enter([], PATIENT_MS);
    expect(await doors.enter([], PATIENT_MS)).toBeTypeOf('function');
  });
});
