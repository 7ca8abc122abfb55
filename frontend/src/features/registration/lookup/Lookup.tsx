import { useState } from 'react';
import type { FoundView } from '../../../api/generated';
import type { ExpoSlug } from '../../../lib/paths';
import { AskForCode } from './AskForCode';
import { EnterCode } from './EnterCode';
import { Found } from './Found';

type Stage =
  | { readonly kind: 'address' }
  | { readonly kind: 'code'; readonly email: string }
  | { readonly kind: 'found'; readonly registrations: FoundView['registrations'] };

/** An address, the code that was mailed there, and what is registered under it. */
export function Lookup({ expo }: { expo: ExpoSlug }) {
  const [stage, setStage] = useState<Stage>({ kind: 'address' });
  switch (stage.kind) {
    case 'address':
      return <AskForCode expo={expo} onSent={(email) => setStage({ kind: 'code', email })} />;
    case 'code':
      return (
        <EnterCode
          expo={expo}
          email={stage.email}
          onFound={(registrations) => setStage({ kind: 'found', registrations })}
          onBack={() => setStage({ kind: 'address' })}
        />
      );
    case 'found':
      return <Found expo={expo} registrations={stage.registrations} />;
    default:
      return stage satisfies never;
  }
}
