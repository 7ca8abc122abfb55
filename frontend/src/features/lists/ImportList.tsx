import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Outlook } from '../../api/generated';
import { Problem } from '../../api/problem';
import { formats } from '../../lib/formats';
import { useI18n } from '../../lib/i18n';
import type { ExpoSlug } from '../../lib/paths';
import { saveFile } from '../../lib/save-file';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { TextField } from '../../ui/form/TextField';
import { Notice } from '../../ui/Notice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { CALLS, FORMATS, MOST_BYTES, type Format, type Kind } from './kinds';
import styles from './Lists.module.css';
import { Seen } from './Seen';

/** Takes a list. The file stays in the browser until it is confirmed: the server looks through it and forgets. */
export function ImportList({ expo, kind }: { expo: ExpoSlug; kind: Kind }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const queries = useQueryClient();
  const calls = CALLS[kind];
  const [file, setFile] = useState<File>();
  const template = useMutation({
    mutationFn: async (format: Format) =>
      saveFile(`${t(`lists.${kind}`)}-${expo}.${format.toLowerCase()}`, await calls.template(expo, format)),
  });
  const preview = useMutation({ mutationFn: async (list: File) => calls.preview(expo, await kept(list)) });
  const confirm = useMutation({
    mutationFn: async ({ list, seen }: { list: File; seen: string }) => calls.take(expo, await kept(list), seen),
    onSuccess: () => queries.invalidateQueries(),
  });
  const choose = (list: File | undefined) => {
    setFile(list);
    preview.reset();
    confirm.reset();
  };
  const isTooLarge = file !== undefined && file.size > MOST_BYTES;
  const problem = preview.error ?? confirm.error ?? template.error;
  return (
    <Card title={t(`lists.${kind}`)}>
      <div className={styles.stack}>
        <p>{t(`lists.text.${kind}`)}</p>
        <div className={styles.actions}>
          {FORMATS.map((format) => (
            <Button
              key={format}
              busy={template.isPending && template.variables === format}
              onClick={() => template.mutate(format)}
            >
              {t('lists.template', { format })}
            </Button>
          ))}
        </div>
        <TextField
          type="file"
          label={t('lists.file')}
          hint={t('lists.file.hint', { most: count(calls.most) })}
          error={isTooLarge ? t('lists.file.large') : undefined}
          accept=".xlsx,.csv"
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <Button
          tone={preview.data ? undefined : 'primary'}
          disabledReason={file && !isTooLarge ? undefined : t('lists.file.none')}
          busy={preview.isPending}
          onClick={() => {
            confirm.reset();
            if (file && !isTooLarge) preview.mutate(file);
          }}
        >
          {t('lists.preview')}
        </Button>
        {problem && <ProblemMessage problem={Problem.of(problem)} />}
        {preview.data && !confirm.data && (
          <Seen outlook={preview.data}>
            <Button
              tone="primary"
              busy={confirm.isPending}
              onClick={() => file && confirm.mutate({ list: file, seen: preview.data.seen })}
            >
              {t('lists.confirm', { count: count(storedBy(preview.data)) })}
            </Button>
          </Seen>
        )}
        {confirm.data && (
          <Notice
            tone="ok"
            live="polite"
            title={t('lists.done', { made: count(confirm.data.made), changed: count(confirm.data.changed) })}
          />
        )}
      </div>
    </Card>
  );
}

const storedBy = ({ made, changed }: Outlook) => made + changed;

/** Read into memory first: a file that is changed on the disk meanwhile can be sent no more. */
async function kept(list: File): Promise<Blob> {
  return new Blob([await list.arrayBuffer()], { type: 'application/octet-stream' });
}
