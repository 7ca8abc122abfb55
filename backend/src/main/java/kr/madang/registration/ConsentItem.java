package kr.madang.registration;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One thing visitors are asked to agree to, in one version of its text.
 *
 * @param title what stands beside the box to tick
 * @param text the whole text
 * @param purpose what the data are used for
 * @param retention how long they are kept
 * @param recipient who else gets them, or null if nobody does
 * @param keepDays how many days after the expo's last day a registration that rests on it is erased; null for none
 */
public record ConsentItem(
        Id id,
        String code,
        int version,
        Kind kind,
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
            throw new IllegalArgumentException("Consent to a third party names it: " + code);
        }
    }

    /** One whose term is said in words only. */
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
        this(id, code, version, kind, title, text, purpose, retention, recipient, null);
    }

    /** SHA-256 over all that the visitor agrees to, so that it can be shown later what that was. */
    public byte[] textHash() {
        StringBuilder whole = new StringBuilder();
        for (InTwoLanguages part : new @Nullable InTwoLanguages[] {title, text, purpose, retention, recipient}) {
            whole.append(part == null ? "" : part.ko() + '\0' + part.en()).append('\0');
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
}
