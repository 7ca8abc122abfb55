import { useState, type ReactNode } from 'react';
import { useI18n } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Notice } from '../../../ui/Notice';

interface Props {
  readonly title: string;
  /** What visitors see of it. */
  readonly children: ReactNode;
  readonly dialog: (onClose: () => void) => ReactNode;
}

/** One part of the presentation with a dialog that changes it. */
export function Part({ title, children, dialog }: Props) {
  const { t } = useI18n();
  const [isEdited, setEdited] = useState(false);
  return (
    <Card
      title={title}
      actions={
        <Button onClick={() => setEdited(true)}>
          {t('myExhibitor.edit')}
          <span className="visually-hidden">, {title}</span>
        </Button>
      }
    >
      {children}
      {isEdited && dialog(() => setEdited(false))}
    </Card>
  );
}

/** Below the refusal of a change: a colleague was faster, and what that means for what is typed here. */
export function OvertakenNote({ shown }: { shown: boolean }) {
  const { t } = useI18n();
  if (!shown) return null;
  return (
    <Notice tone="info" title={t('myExhibitor.overtaken')} live="polite">
      <p>{t('myExhibitor.overtaken.text')}</p>
    </Notice>
  );
}
