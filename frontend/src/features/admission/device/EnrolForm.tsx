import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { enrolDevice } from '../../../api/generated';
import type { EnrolledDevice } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/form/TextField';
import { ProblemMessage } from '../../../ui/ProblemMessage';

interface Props {
  readonly expo: ExpoSlug;
  readonly code: string;
  readonly onEnrolled: (answer: EnrolledDevice) => Promise<void>;
}

/** The code that an organizer has made for this device. */
export function EnrolForm({ expo, code, onEnrolled }: Props) {
  const { t } = useI18n();
  const [text, setText] = useState(code);
  const [missing, setMissing] = useState(false);
  const enrolment = useMutation({
    mutationFn: async () => onEnrolled((await enrolDevice({ path: { expo }, body: { code: text } })).data),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!text.trim());
    if (text.trim()) enrolment.mutate();
  };
  return (
    <form noValidate onSubmit={submit} style={{ display: 'contents' }}>
      <p>{t('device.enrol.text')}</p>
      {enrolment.error && <ProblemMessage problem={Problem.of(enrolment.error)} />}
      <TextField
        label={t('device.code')}
        hint={t('device.code.hint')}
        error={missing ? t('device.code.missing') : undefined}
        value={text}
        maxLength={40}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" tone="primary" size="large" wide busy={enrolment.isPending}>
        {t('device.enrol')}
      </Button>
    </form>
  );
}
