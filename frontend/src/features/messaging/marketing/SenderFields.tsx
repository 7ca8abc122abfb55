import type { MarketingMailBody } from '../../../api/generated/types.gen';
import { useI18n } from '../../../lib/i18n';
import { TextField } from '../../../ui/form/TextField';
import styles from '../Messaging.module.css';
import type { Language } from '../wording/drafts';

type Sender = MarketingMailBody['sender'];

interface Props {
  readonly language: Language;
  readonly sender: Sender;
  readonly onSender: (sender: Sender) => void;
}

/** Who sends it, which the law wants in every mail. */
export function SenderFields({ language, sender, onSender }: Props) {
  const { t } = useI18n();
  const { name, address, phone } = sender;
  return (
    <div role="group" aria-label={t('messaging.marketing.sender')} className={styles.stack}>
      <h3>{t('messaging.marketing.sender')}</h3>
      <p>{t('messaging.marketing.sender.text')}</p>
      <TextField
        label={t('messaging.marketing.sender.name')}
        lang={language}
        value={name[language]}
        maxLength={80}
        onChange={({ target }) => onSender({ ...sender, name: { ...name, [language]: target.value } })}
      />
      <TextField
        label={t('messaging.marketing.sender.address')}
        lang={language}
        value={address[language]}
        maxLength={80}
        onChange={({ target }) => onSender({ ...sender, address: { ...address, [language]: target.value } })}
      />
      <TextField
        label={t('messaging.marketing.sender.phone')}
        type="tel"
        value={phone}
        maxLength={30}
        onChange={({ target }) => onSender({ ...sender, phone: target.value })}
      />
    </div>
  );
}
