import * as v from 'valibot';
import { Problem } from '../../api/problem';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/form/Checkbox';
import { Form } from '../../ui/form/Form';
import { RadioCards } from '../../ui/form/RadioCards';
import { Select } from '../../ui/form/Select';
import { TextArea, TextField } from '../../ui/form/TextField';
import { useSchemaForm } from '../../ui/form/use-schema-form';
import { useToast } from '../../ui/Toast';
import { Board, useWords } from './Board';
import styles from './Gallery.module.css';

const schema = v.object({
  kind: v.pipe(v.nullish(v.string(), ''), v.nonEmpty('ui.form.required')),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('ui.form.required')),
  email: v.pipe(v.string(), v.trim(), v.nonEmpty('ui.form.required')),
  country: v.string(),
  note: v.string(),
  consent: v.literal(true, 'ui.form.required'),
});

export function Fields() {
  const w = useWords();
  const show = useToast();
  const form = useSchemaForm(schema, {
    kind: 'registration.form.kind',
    name: 'registration.form.name',
    email: 'registration.form.email',
    country: 'registration.form.country',
    note: 'registration.form.note',
    consent: 'registration.form.consent',
  });
  const save = async ({ name }: v.InferOutput<typeof schema>) => {
    if (name === 'taken')
      throw new Problem({
        code: 'registration-exists',
        status: 409,
        title: w('이미 등록했어요', 'Already registered'),
      });
    show({ tone: 'ok', text: w(`${name} 님, 등록을 마쳤어요.`, `Thank you, ${name}.`) });
  };
  return (
    <Board name="Form">
      <div className={styles.form}>
        <Form of={form} onSubmit={save}>
          <RadioCards
            {...form.field('kind')}
            hint={w('하나만 고를 수 있어요.', 'Choose one.')}
            choices={[
              { value: 'visitor', label: w('참관객', 'Visitor'), text: w('전시를 둘러봐요', 'I look around') },
              { value: 'buyer', label: w('바이어', 'Buyer'), text: w('참가업체와 상담해요', 'I meet exhibitors') },
            ]}
          />
          <TextField {...form.field('name')} autoComplete="name" placeholder={w('홍길동', 'Jane Doe')} />
          <TextField
            {...form.field('email')}
            type="email"
            autoComplete="email"
            hint={w('배지를 이 주소로 보내 드려요.', 'Your badge goes to this address.')}
          />
          <Select
            {...form.field('country')}
            optional
            placeholder={w('골라 주세요', 'Choose')}
            choices={[
              { value: 'KR', label: w('대한민국', 'Korea') },
              { value: 'VN', label: w('베트남', 'Vietnam') },
            ]}
          />
          <TextArea {...form.field('note')} optional />
          <Checkbox
            {...form.field('consent')}
            hint={w('이름, 이메일을 2년 동안 보관해요.', 'Name and mail, kept for two years.')}
          />
          <Button tone="primary" size="large" type="submit" wide busy={form.form.formState.isSubmitting}>
            {w('등록하기', 'Register')}
          </Button>
        </Form>
      </div>
      <div className={styles.columns}>
        <TextField
          label={w('잘못된 값', 'Wrong value')}
          error={w('이메일 주소에 @가 있어야 해요.', 'An address has an @.')}
          defaultValue="hong"
        />
        <TextField label={w('바꿀 수 없는 값', 'Fixed value')} readOnly value="B-0312" />
        <Checkbox label={w('골랐어요', 'Chosen')} defaultChecked />
      </div>
    </Board>
  );
}
