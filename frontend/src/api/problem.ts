/** One wrong input, named as the request names it. */
export interface FieldProblem {
  readonly field: string;
  /** In the reader's language, ready to show. */
  readonly message: string;
}

interface ProblemFacts {
  /** Stable name for programs and the help desk; branch on this, never on words. */
  readonly code: string;
  /** HTTP status, 0 if no answer arrived. */
  readonly status: number;
  /** In the reader's language; absent where no server spoke. */
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldProblem[];
  readonly retryAfterSeconds?: number | undefined;
}

/** Why the server refused (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly title: string | undefined;
  readonly detail: string | undefined;
  readonly fields: readonly FieldProblem[];
  readonly retryAfterSeconds: number | undefined;

  constructor({ code, status, title, detail, fields = [], retryAfterSeconds }: ProblemFacts) {
    super(`${status} ${code}`);
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.fields = fields;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** No answer came: no network, or nobody listens. */
  static readonly UNREACHABLE = 'unreachable';
  /** The app itself failed. */
  static readonly UNEXPECTED = 'unexpected';

  /** Whatever was thrown, as a problem that can be shown. */
  static of(thrown: unknown): Problem {
    if (thrown instanceof Problem) return thrown;
    // fetch reports every network failure as a TypeError
    const code = thrown instanceof TypeError ? Problem.UNREACHABLE : Problem.UNEXPECTED;
    return new Problem({ code, status: 0 });
  }

  /** From a body that should be `application/problem+json`, but may be a proxy's page or nothing. */
  static from(response: Response, body: unknown): Problem {
    const facts = isObject(body) ? body : {};
    return new Problem({
      code: text(facts.code) ?? `http-${response.status}`,
      status: response.status,
      title: text(facts.title),
      detail: text(facts.detail),
      fields: fieldProblems(facts.errors),
      retryAfterSeconds: seconds(response.headers.get('Retry-After')),
    });
  }
}

function fieldProblems(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(isObject).flatMap((error) => {
    const field = pathOf(text(error.pointer) ?? '');
    const message = text(error.detail);
    return field && message ? [{ field, message }] : [];
  });
}

/** The name of a form's field from a JSON pointer: `/guardian/phone` is `guardian.phone`. */
function pathOf(pointer: string): string {
  return pointer.replace(/^\//, '').replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function seconds(header: string | null): number | undefined {
  const value = Number(header ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}
