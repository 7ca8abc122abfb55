import { useEffect, useRef, useState } from 'react';
import type { QuestionView } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { TextField } from '../../../ui/form/TextField';
import { Progress } from '../../../ui/Progress';
import { useProblemWords } from '../../../ui/ProblemMessage';
import styles from './FileField.module.css';
import { acceptOf, newToken, upload } from './upload';

interface Props {
  readonly expo: ExpoSlug;
  readonly question: QuestionView;
  readonly id: string;
  readonly hint: string;
  /** Whether a file is there, from before. */
  readonly there: boolean;
  readonly error: string | undefined;
  readonly onBusy: (busy: boolean) => void;
  /** The token of what was uploaded whole. */
  readonly onUploaded: (token: string) => void;
}

type State =
  | { readonly kind: 'open' }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number; readonly waiting: boolean }
  | { readonly kind: 'there'; readonly name: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Chooses a file and uploads it at once, however often the network goes away meanwhile. */
export function FileField({ expo, question, id, hint, there, error, onBusy, onUploaded }: Props) {
  const { t, locale } = useI18n();
  const [state, setState] = useState<State>({ kind: 'open' });
  const running = useRef<AbortController>(undefined);
  const { detail } = useProblemWords(state.kind === 'refused' ? state.problem : Problem.of(undefined));
  // an upload outlives no page
  useEffect(() => () => running.current?.abort(), []);

  const choose = async (file: File | undefined) => {
    running.current?.abort();
    if (!file) return;
    const mine = new AbortController();
    running.current = mine;
    const token = newToken();
    const { name } = file;
    onBusy(true);
    setState({ kind: 'sending', name, share: 0, waiting: false });
    try {
      await upload({
        expo,
        question: question.id,
        file,
        token,
        signal: mine.signal,
        onProgress: (share, waiting) => {
          if (!mine.signal.aborted) setState({ kind: 'sending', name, share, waiting });
        },
      });
      setState({ kind: 'there', name });
      onBusy(false);
      onUploaded(token);
    } catch (thrown) {
      if (mine.signal.aborted) return;
      setState({ kind: 'refused', problem: Problem.of(thrown) });
      onBusy(false);
    }
  };
  const wrong = state.kind === 'refused' ? (detail ?? t('attachment.failed')) : error;
  return (
    <div className={styles.field}>
      <TextField
        id={id}
        type="file"
        label={question.label[locale]}
        optional={!question.required}
        hint={`${t(question.audience === 'APPLICANT' ? 'attachment.hint.application' : 'attachment.hint', { kinds: question.accepts.join(', ') })} ${hint}`}
        error={state.kind === 'sending' ? undefined : wrong}
        accept={acceptOf(question.accepts)}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      {state.kind === 'sending' && (
        <Progress
          label={t(state.waiting ? 'attachment.waiting' : 'attachment.sending', { name: state.name })}
          value={state.share}
        />
      )}
      <p role="status" className={styles.there}>
        {state.kind === 'there' && t('attachment.there', { name: state.name })}
        {state.kind === 'open' && there && t('attachment.before')}
      </p>
    </div>
  );
}
