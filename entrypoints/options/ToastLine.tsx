// What came of the last change, and can it be taken back?

import type { Settings } from '../../utils/contracts/settings.ts';
import type { PageSpeech } from '../shared/page-speech.ts';
import type { ImportProblem } from './import-settings.ts';

export type Toast =
  | { kind: 'saved' | 'undone'; undo: Settings | null }
  | { kind: 'failed'; problem?: string }
  | { kind: 'denied' | 'erased' }
  | { kind: 'not-imported'; why: ImportProblem }
  | { kind: 'exported'; name: string };

interface Props {
  toast: Toast | null;
  speech: PageSpeech;
  onUndo: (before: Settings) => void;
  onStart: () => void;
}

export function ToastLine({ toast, speech, onUndo, onStart }: Props) {
  const { options } = speech.words;
  const undo = toast?.kind === 'saved' ? toast.undo : null;
  return (
    <div class="toast" role="status" data-toast={toast?.kind}>
      {toast && <span>{toastWords(toast, speech)}</span>}
      {undo && (
        <button type="button" data-action="undo" onClick={() => onUndo(undo)}>
          {options.undo}
        </button>
      )}
      {toast?.kind === 'erased' && (
        <button type="button" data-action="set-up" onClick={onStart}>
          {options.startAgain}
        </button>
      )}
    </div>
  );
}

function toastWords(toast: Toast, { words: { options }, voice }: PageSpeech): string {
  if (toast.kind === 'exported') return voice.say(options.exported, { name: toast.name });
  if (toast.kind === 'not-imported') {
    const { code, detail } = toast.why;
    return voice.say(options.notImported, { problem: voice.say(options.importProblem[code], { detail }) });
  }
  if (toast.kind === 'failed')
    return toast.problem ? voice.say(options.notSaved, { problem: toast.problem }) : options.failed;
  return options[toast.kind];
}
