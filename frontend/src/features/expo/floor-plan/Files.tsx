import { useState } from 'react';
import type { Hall } from '../../../api/generated';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/form/TextField';
import { Notice } from '../../../ui/Notice';
import { fromCsv, toCsv } from './csv';
import styles from './FloorPlan.module.css';
import type { Imported } from './rows';
import { fromSvg, toSvg } from './svg';
import type { Drawing } from './use-drawing';

interface Props {
  readonly drawing: Drawing;
  readonly hall: Hall;
  readonly expo: ExpoSlug;
}

const MOST_BYTES = 2_000_000;
const MOST_SHOWN = 20;

/** The plan as files: what is taken in is looked at first, and one wrong row takes nothing in. */
export function Files({ drawing: { draft, draw }, hall, expo }: Props) {
  const { t, locale } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [found, setFound] = useState<Imported>();
  const save = (kind: 'csv' | 'svg', type: string, text: string) =>
    saveFile(`floor-plan-${expo}.${kind}`, new Blob([text], { type }));
  const read = async (file: File | undefined) => {
    if (!file) return setFound(undefined);
    if (file.size > MOST_BYTES)
      return setFound({ kind: 'wrong', rows: [{ where: '', words: 'floorPlan.import.large' }] });
    const text = await file.text();
    return setFound(/\.svg$/i.test(file.name) ? fromSvg(text, draft, hall.name[locale]) : fromCsv(text, draft));
  };
  const close = () => {
    setOpen(false);
    setFound(undefined);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('floorPlan.files')}</Button>
      {isOpen && (
        <Dialog open title={t('floorPlan.files')} onClose={close}>
          <div className={styles.side}>
            <div className={styles.tools}>
              <Button onClick={() => save('csv', 'text/csv;charset=utf-8', toCsv(draft, locale))}>
                {t('floorPlan.export.csv')}
              </Button>
              <Button onClick={() => save('svg', 'image/svg+xml', toSvg(hall, locale))}>
                {t('floorPlan.export.svg', { hall: hall.name[locale] })}
              </Button>
            </div>
            <TextField
              type="file"
              label={t('floorPlan.import')}
              hint={t('floorPlan.import.hint')}
              accept=".csv,.svg"
              onChange={({ target }) => void read(target.files?.[0])}
            />
            {found?.kind === 'wrong' && (
              <Notice tone="bad" live="assertive" title={t('floorPlan.import.wrong', { count: found.rows.length })}>
                <ul>
                  {found.rows.slice(0, MOST_SHOWN).map(({ where, words, values }) => (
                    <li key={`${where}${words}`}>
                      {where && `${t('floorPlan.import.where', { where })} `}
                      {t(words, values)}
                    </li>
                  ))}
                </ul>
              </Notice>
            )}
            {found?.kind === 'read' && (
              <>
                <Notice
                  tone="ok"
                  live="polite"
                  title={t('floorPlan.import.right', { added: found.added, changed: found.changed })}
                />
                <Button
                  tone="primary"
                  wide
                  onClick={() => {
                    draw(found.draft);
                    close();
                  }}
                >
                  {t('floorPlan.import.take')}
                </Button>
              </>
            )}
          </div>
        </Dialog>
      )}
    </>
  );
}
