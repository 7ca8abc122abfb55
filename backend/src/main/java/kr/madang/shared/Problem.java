package kr.madang.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable code of a {@link Refusal} and what kind of refusal it is. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Problem {

    /** Kebab case, never changed after a release: clients branch on it. */
    String code();

    Kind kind();

    /** Why a request was refused; the web edge gives each kind its status. */
    enum Kind {
        /** What was sent is wrong in itself: 400. */
        MALFORMED,
        /** Nobody has signed in: 401. */
        UNAUTHENTICATED,
        /** Somebody has signed in and may not: 403. */
        FORBIDDEN,
        /** There is no such thing here: 404. */
        ABSENT,
        /** It contradicts the present state: 409. */
        CONFLICT,
        /** Somebody else changed it meanwhile: 412. */
        STALE,
        /** Well-formed, but against a rule: 422. */
        UNACCEPTABLE,
        /** Too often: 429. */
        TOO_MANY,
        /** Not now: 503, with a time to come back. */
        UNAVAILABLE
    }
}
