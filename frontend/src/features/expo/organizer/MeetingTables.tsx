import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import * as v from 'valibot';
import { setMeetingTables, type MeetingTables as Tables } from '../../../api/generated';
import { Problem } from '../../../api/problem';
import { formats } from '../../../lib/formats';
import { useI18n } from '../../../lib/i18n';
import type { ExpoSlug } from '../../../lib/paths';
import { Button } from '../../../ui/Button';
import { Card } from '../../../ui/Card';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/form/Form';
import { TextField } from '../../../ui/form/TextField';
import { useSchemaForm } from '../../../ui/form/use-schema-form';
import { wholeNumber } from '../../../ui/form/whole-number';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { expos } from '../queries';
import { furniture } from './queries';

const schema = v.object({ count: wholeNumber('expoSetUp.tables.wrong', 0, 2000) });

/** How many tables there are for meetings. */
export function MeetingTables({ expo }: { expo: ExpoSlug }) {
  const { t, locale } = useI18n();
  const { data: tables, error, refetch } = useQuery(furniture.tables(expo));
  const [isEdited, setEdited] = useState(false);
  return (
    <Card
      title={t('expoSetUp.tables')}
      actions={tables && <Button onClick={() => setEdited(true)}>{t('expoSetUp.tables.edit')}</Button>}
    >
      {error && !tables && <ProblemMessage problem={Problem.of(error)} retry={() => void refetch()} />}
      {tables && <p>{t('expoSetUp.tables.text', { count: formats(locale).count(tables.count) })}</p>}
      {tables && isEdited && <TablesDialog expo={expo} tables={tables} onClose={() => setEdited(false)} />}
    </Card>
  );
}

function TablesDialog({ expo, tables, onClose }: { expo: ExpoSlug; tables: Tables; onClose: () => void }) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const form = useSchemaForm(schema, { count: 'expoSetUp.tables.count' }, { count: String(tables.count) });
  const save = useMutation({
    mutationFn: (body: Tables) => setMeetingTables({ path: { expo }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [...expos.all, expo] });
      onClose();
    },
  });
  return (
    <Dialog open title={t('expoSetUp.tables.edit')} onClose={onClose}>
      <Form of={form} onSubmit={async (fields) => void (await save.mutateAsync(fields))}>
        <TextField {...form.field('count')} hint={t('expoSetUp.tables.hint')} inputMode="numeric" />
        <Button type="submit" tone="primary" wide busy={save.isPending}>
          {t('expoSetUp.save')}
        </Button>
      </Form>
    </Dialog>
  );
}
