import { useRef } from 'react';
import type { Complaint, PlaceholderView, WordsBody } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { TextArea, TextField } from '../../../ui/form/TextField';
import styles from '../Messaging.module.css';
import { complaintsAbout, inserted, type Language } from './drafts';

interface Props {
  readonly language: Language;
  readonly words: WordsBody;
  readonly onWords: (words: WordsBody) => void;
  readonly placeholders: readonly PlaceholderView[];
  readonly complaints: readonly Complaint[];
}

/** Subject and body in one language, and what can be put into the body where the cursor stands. */
export function WordsFields({ language, words, onWords, placeholders, complaints }: Props) {
  const { t } = useI18n();
  const body = useRef<HTMLTextAreaElement>(null);
  const wordsOf = (part: Complaint['part']) =>
    complaintsAbout(complaints, language, part)
      .map(({ line, rule, placeholder }) => {
        const what = t(`messaging.wording.rule.${rule}`, { name: placeholder ?? '' });
        return line ? t('messaging.wording.line', { line, what }) : what;
      })
      .join('\n') || undefined;
  const insert = (name: string) => {
    const area = body.current;
    if (!area) return;
    const { text, cursor } = inserted(words.body, area.selectionStart, area.selectionEnd, `{{${name}}}`);
    onWords({ ...words, body: text });
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <div className={styles.stack} lang={language}>
      <TextField
        label={t('messaging.wording.subject')}
        value={words.subject}
        maxLength={150}
        error={wordsOf('SUBJECT')}
        onChange={({ target }) => onWords({ ...words, subject: target.value })}
      />
      <TextArea
        ref={body}
        label={t('messaging.wording.body')}
        rows={16}
        value={words.body}
        maxLength={6000}
        error={wordsOf('BODY')}
        onChange={({ target }) => onWords({ ...words, body: target.value })}
      />
      <div role="group" aria-label={t('messaging.wording.placeholders')} className={styles.stack}>
        <p>{t('messaging.wording.placeholders.text')}</p>
        <div className={styles.filter}>
          {placeholders.map(({ name, required }) => (
            <Button key={name} size="small" icon="plus" onClick={() => insert(name)}>
              {placeholderName(name)}
              {required && ` (${t('messaging.wording.required')})`}
            </Button>
          ))}
        </div>
      </div>
    </div>
  );

  function placeholderName(name: string) {
    return `{{${name}}}`;
  }
}
