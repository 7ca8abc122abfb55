package kr.madang.registration;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One thing visitors are asked to agree to, in one version of its text. A version is never changed: a later one supersedes
 * it, and whoever agreed to it has agreed to it as it was.
 *
 * @param basis why the data may be processed at all; what may be refused rests on consent
 * @param title what stands beside the box to tick
 * @param text the whole text
 * @param purpose what the data are used for
 * @param retention how long they are kept
 * @param recipient who else gets them, or null if nobody does
 * @param keepDays how many days after the expo's last day it is over: a registration that rests on it is erased, a consent
 *     that may be refused ends; null for none
 */
public record ConsentItem(
        Id id,
        String code,
        int version,
        Kind kind,
        Basis basis,
        InTwoLanguages title,
        InTwoLanguages text,
        InTwoLanguages purpose,
        InTwoLanguages retention,
        @Nullable InTwoLanguages recipient,
        @Nullable Integer keepDays) {

    public ConsentItem {
        if (!code.matches("[a-z][a-z0-9-]{1,39}") || version < 1) {
            throw new IllegalArgumentException("No consent item can be " + code + " version " + version);
        }
        if (kind == Kind.THIRD_PARTY && recipient == null) {
            throw new RecipientMissing();
        }
        if (kind != Kind.REQUIRED && basis != Basis.CONSENT) {
            throw new BasisUnfit();
        }
    }

    /** One that rests on consent, and whose term is said in words only. */
    public ConsentItem(
            Id id,
            String code,
            int version,
            Kind kind,
            InTwoLanguages title,
            InTwoLanguages text,
            InTwoLanguages purpose,
            InTwoLanguages retention,
            @Nullable InTwoLanguages recipient) {
        this(id, code, version, kind, Basis.CONSENT, title, text, purpose, retention, recipient, null);
    }

    /** SHA-256 over all that the visitor agrees to, so that it can be shown later what that was. */
    public byte[] textHash() {
        StringBuilder whole = new StringBuilder();
        for (InTwoLanguages part : new @Nullable InTwoLanguages[] {title, text, purpose, retention, recipient}) {
            whole.append(part == null ? "" : part.ko() + '\0' + part.en()).append('\0');
        }
        if (basis != Basis.CONSENT) {
            whole.append(basis).append('\0');
        }
        return Sha256.of(whole.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The id of one version of a consent item. */
    public record Id(UUID value) {}

    /** What hangs on an item: without a required one nobody can register, every other may be refused. */
    public enum Kind {
        REQUIRED,
        OPTIONAL,
        THIRD_PARTY,
        MARKETING
    }

    /**
     * A version as organizers see it.
     *
     * @param since when visitors were first asked it
     * @param retiredAt when they were asked it no more, though nothing superseded it; or null
     * @param standing how many consents to this version hold now
     */
    public record Kept(
            ConsentItem item, Instant since, @Nullable Instant retiredAt, long standing) {}

    /** Consent to a third party names it. */
    @Problem(code = "consent-recipient-missing", kind = Problem.Kind.UNACCEPTABLE)
    public static class RecipientMissing extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** What may be refused rests on nothing but consent. */
    @Problem(code = "consent-basis-unfit", kind = Problem.Kind.UNACCEPTABLE)
    public static class BasisUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The version does not follow the newest one. */
    @Problem(code = "consent-version-unfit", kind = Problem.Kind.CONFLICT)
    public static class VersionUnfit extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A later version is of another kind. */
    @Problem(code = "consent-kind-fixed", kind = Problem.Kind.UNACCEPTABLE)
    public static class KindFixed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Visitors are not asked this. */
    @Problem(code = "consent-item-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Without any required item nothing would say how long registrations are kept. */
    @Problem(code = "consent-required-last", kind = Problem.Kind.CONFLICT)
    public static class RequiredLast extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
