import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BadgePrintBody, ListedRegistration } from '../../../api/generated';
import { printBadge, printBadges } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/form/Checkbox';
import { Select } from '../../../ui/form/Select';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Organizer.module.css';
import { registrations } from './queries';

const PAPERS = ['A6', 'LABEL', 'A4'] as const satisfies readonly BadgePrintBody['paper'][];

interface Props {
  readonly expo: ExpoSlug;
  /** Whose badge; without one, those of everybody or of an admission type. */
  readonly one?: ListedRegistration;
  readonly onClose: () => void;
}

/** Badges as a PDF file, or as several where there are many: each brings up to 500 and says where the next begins. */
export function PrintDialog({ expo, one, onClose }: Props) {
  const { t, locale } = useI18n();
  const [paper, setPaper] = useState<BadgePrintBody['paper']>('A6');
  const [type, setType] = useState('');
  const [anew, setAnew] = useState(false);
  const [asked, setAsked] = useState(false);
  const [files, setFiles] = useState(0);
  const [next, setNext] = useState<string>();
  const types = useQuery({ ...registrations.types(expo), enabled: !one });
  const print = useMutation({
    mutationFn: () =>
      one
        ? printBadge({ path: { expo, registration: one.id }, body: { paper, anew }, parseAs: 'blob' })
        : printBadges({
            path: { expo },
            body: { paper, anew, ...(type && { admissionType: type }), ...(next && { cursor: next }) },
            parseAs: 'blob',
          }),
    onSuccess: ({ data, response }) => {
      saveFile(`badges-${expo}${files > 0 ? `-${files + 1}` : ''}.pdf`, data);
      setFiles(files + 1);
      setAsked(false);
      setNext(response?.headers.get('Madang-Next') ?? undefined);
    },
  });
  const begun = next !== undefined;
  // the badges of many go out again, which cannot be taken back
  const asks = anew && !one && !begun && !asked;
  return (
    <Dialog
      open
      title={one ? t('registrations.print.of', { name: one.name }) : t('registrations.print.all')}
      onClose={onClose}
    >
      <div className={styles.stack}>
        <Select
          label={t('registrations.print.paper')}
          value={paper}
          disabled={begun}
          onChange={({ target }) => setPaper(PAPERS.find((size) => size === target.value) ?? 'A6')}
          choices={PAPERS.map((value) => ({ value, label: t(`registrations.print.paper.${value}`) }))}
        />
        {!one && (
          <Select
            label={t('registration.form.kind')}
            value={type}
            disabled={begun}
            onChange={({ target }) => setType(target.value)}
            placeholder={t('registrations.print.everybody')}
            choices={(types.data ?? []).map(({ code, name }) => ({ value: code, label: name[locale] }))}
          />
        )}
        <Checkbox
          label={t('registrations.print.anew')}
          hint={t('registrations.print.anew.hint')}
          checked={anew}
          disabled={begun}
          onChange={({ target }) => {
            setAnew(target.checked);
            setAsked(false);
          }}
        />
        {print.error && <ProblemMessage problem={Problem.of(print.error)} />}
        {files > 0 && !print.isPending && (
          <Notice tone={begun ? 'info' : 'ok'} title={t('registrations.print.saved', { files })} live="polite">
            <p>{begun ? t('registrations.print.more') : t('registrations.print.noted')}</p>
          </Notice>
        )}
        {asked && !print.isPending && (
          <Notice tone="warn" title={t('registrations.print.ask')} live="polite">
            <p>{t('registrations.print.ask.text')}</p>
          </Notice>
        )}
        <Button
          tone={asked ? 'danger' : 'primary'}
          wide
          busy={print.isPending}
          onClick={() => (asks ? setAsked(true) : print.mutate())}
        >
          {begun ? t('registrations.print.next') : t('registrations.print.get')}
        </Button>
      </div>
    </Dialog>
  );
}
