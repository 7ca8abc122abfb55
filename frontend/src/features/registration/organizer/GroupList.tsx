import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getGroupTemplate, previewGroup, registerGroup } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { useOnceKey } from '../../../api/use-once-key';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Loading } from '../../../ui/DataList';
import { Select } from '../../../ui/form/Select';
import { TextField } from '../../../ui/form/TextField';
import { Notice } from '../../../ui/Notice';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { GroupRows } from './GroupRows';
import styles from './Organizer.module.css';
import { registrations } from './queries';

const FORMATS = ['XLSX', 'CSV'] as const;
const MOST_BYTES = 2_000_000;

/** Registers many by a list. The file stays in the browser until it is confirmed: the server looks through it and forgets. */
export function GroupList({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const queries = useQueryClient();
  const types = useQuery(registrations.types(expo));
  const offered = types.data?.filter(({ channel }) => channel === 'GROUP');
  const [chosen, setChosen] = useState<string>();
  const [file, setFile] = useState<File>();
  const once = useOnceKey();
  const admissionType = chosen ?? offered?.[0]?.code ?? '';
  const preview = useMutation({
    mutationFn: async (list: File) =>
      (await previewGroup({ path: { expo }, query: { admissionType }, body: await kept(list) })).data,
  });
  const confirm = useMutation({
    mutationFn: async (list: File) => {
      const what = [admissionType, list.name, list.size, list.lastModified];
      return once(what, async (key) =>
        registerGroup({
          path: { expo },
          query: { admissionType },
          body: await kept(list),
          headers: { 'Idempotency-Key': key },
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: registrations.all(expo) }),
  });
  const template = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      const { data } = await getGroupTemplate({ path: { expo }, query: { format }, parseAs: 'blob' });
      saveFile(`${t('registrations.group.file')}-${expo}.${format.toLowerCase()}`, data);
    },
  });
  const restart = (list: File | undefined) => {
    setFile(list);
    preview.reset();
    confirm.reset();
  };
  if (!offered)
    return types.error ? (
      <ProblemMessage problem={Problem.of(types.error)} retry={() => void types.refetch()} />
    ) : (
      <Loading label={t('registrations.group')} />
    );
  if (offered.length === 0)
    return (
      <Notice tone="info" title={t('registrations.group.noType')}>
        <p>{t('registrations.group.noType.text')}</p>
      </Notice>
    );
  const tooLarge = file !== undefined && file.size > MOST_BYTES;
  const problem = preview.error ?? confirm.error ?? template.error;
  return (
    <div className={styles.stack}>
      <p>{t('registrations.group.text')}</p>
      <div className={styles.actions}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            busy={template.isPending && template.variables === format}
            onClick={() => template.mutate(format)}
          >
            {t('registrations.group.template', { format })}
          </Button>
        ))}
      </div>
      <Select
        label={t('registration.form.kind')}
        value={admissionType}
        onChange={({ target }) => {
          setChosen(target.value);
          restart(file);
        }}
        choices={offered.map(({ code, name }) => ({ value: code, label: name[locale] }))}
      />
      <TextField
        type="file"
        label={t('registrations.group.file')}
        hint={t('registrations.group.file.hint')}
        error={tooLarge ? t('registrations.group.file.large') : undefined}
        accept=".xlsx,.csv"
        onChange={({ target }) => restart(target.files?.[0])}
      />
      <Button
        disabledReason={file && !tooLarge ? undefined : t('registrations.group.file.none')}
        busy={preview.isPending}
        onClick={() => file && !tooLarge && preview.mutate(file)}
      >
        {t('registrations.group.preview')}
      </Button>
      {problem && <ProblemMessage problem={Problem.of(problem)} />}
      {preview.data && !confirm.data && (
        <GroupRows preview={preview.data}>
          <Button tone="primary" busy={confirm.isPending} onClick={() => file && confirm.mutate(file)}>
            {t('registrations.group.confirm', { count: preview.data.right })}
          </Button>
        </GroupRows>
      )}
      {confirm.data && (
        <Notice tone="ok" live="polite" title={t('registrations.group.done', { count: confirm.data.data.registered })}>
          <p>{t('registrations.group.done.text')}</p>
        </Notice>
      )}
    </div>
  );
}

/** Read into memory first: a file that is changed on the disk meanwhile can be sent no more. */
async function kept(list: File): Promise<Blob> {
  return new Blob([await list.arrayBuffer()], { type: 'application/octet-stream' });
}
