import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { printAgendas, printTables } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { saveFile } from '../../../lib/save-file';
import { Button } from '../../../ui/Button';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import styles from './Matching.module.css';

const PAPERS = ['agendas', 'tables', 'signs'] as const;
type Paper = (typeof PAPERS)[number];

/** The published plan on A4: as many files as it takes, one after the other. */
export function PrintMeetings({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { count } = formats(locale);
  const [files, setFiles] = useState(0);
  const print = useMutation({
    mutationFn: async (paper: Paper) => {
      setFiles(0);
      let cursor: string | undefined;
      for (let file = 1; file === 1 || cursor; file++) {
        const { data, response } = await ask(expo, paper, cursor);
        cursor = response?.headers.get('Madang-Next') ?? undefined;
        saveFile(`${expo}-${paper}${file > 1 || cursor ? `-${file}` : ''}.pdf`, data);
        setFiles(file);
      }
    },
  });
  return (
    <section className={styles.stack}>
      <h3>{t('matchmaking.print')}</h3>
      <p>{t('matchmaking.print.text')}</p>
      <div className={styles.papers}>
        {PAPERS.map((paper) => (
          <Button
            key={paper}
            busy={print.isPending && print.variables === paper}
            onClick={() => print.isPending || print.mutate(paper)}
          >
            {t(`matchmaking.print.${paper}`)}
          </Button>
        ))}
      </div>
      <p aria-live="polite">{files > 0 && t('matchmaking.print.saved', { files: count(files) })}</p>
      {print.error && <ProblemMessage problem={Problem.of(print.error)} />}
    </section>
  );
}

function ask(expo: ExpoSlug, paper: Paper, cursor: string | undefined) {
  const from = { path: { expo }, parseAs: 'blob' } as const;
  const next = cursor === undefined ? {} : { cursor };
  return paper === 'agendas'
    ? printAgendas({ ...from, body: next })
    : printTables({ ...from, body: { kind: paper === 'tables' ? 'LIST' : 'SIGN', ...next } });
}
