import { useRef, type InputHTMLAttributes, type Ref } from 'react';
import { Field, type FieldWords } from './Field';
import styles from './RangeField.module.css';

type Props = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'min' | 'max' | 'step'> & {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    /** Behind the number: 초, 분. */
    readonly unit: string;
    readonly ref?: Ref<HTMLInputElement>;
  };

/** A number to type, and a slider for the same; only the number belongs to the form. */
export function RangeField({ label, hint, error, optional, id, min, max, step, unit, ref, onChange, ...input }: Props) {
  const number = useRef<HTMLInputElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const follow = () => {
    if (slider.current && number.current) slider.current.value = number.current.value;
  };
  const keep = (element: HTMLInputElement | null) => {
    number.current = element;
    if (typeof ref === 'function') ref(element);
    else if (ref) ref.current = element;
    follow();
  };
  const slide = (value: string) => {
    if (!number.current) return;
    // React sees a value only where the element itself says that it has been typed into
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(number.current, value);
    number.current.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <div className={styles.range}>
          <input
            ref={slider}
            type="range"
            className={styles.slider}
            {...{ min, max, step }}
            aria-hidden="true"
            tabIndex={-1}
            onChange={(event) => slide(event.target.value)}
          />
          <input
            className={styles.number}
            {...input}
            {...wiring}
            type="text"
            inputMode="numeric"
            ref={keep}
            onChange={(event) => {
              follow();
              onChange?.(event);
            }}
          />
          <span className={styles.unit}>{unit}</span>
        </div>
      )}
    </Field>
  );
}
