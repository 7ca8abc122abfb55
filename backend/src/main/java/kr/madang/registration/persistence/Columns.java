package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.registration.Basis;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;
import kr.madang.registration.Visitor;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;

/** How the rows of this room are read, and the names its sealed columns are bound to. */
final class Columns {

    /** An admission type, its id left to the caller. */
    static final String TYPE = """
            t.code, t.name_ko, t.name_en, t.first_day, t.last_day, t.channel, t.opens_at, t.closes_at, t.price_ko,
            t.price_en, t.approval, t.waiting_list, t.offer_hours, t.version
            """;

    static final String NAME = "registration.name";
    static final String EMAIL = "registration.email";
    static final String PHONE = "registration.phone";
    static final String GUARDIAN_NAME = "guardian.name";
    static final String GUARDIAN_EMAIL = "guardian.email";
    static final String ANSWER = "answer.value";
    static final String FILE_NAME = "attachment.name";
    static final String FILE_CONTENT = "attachment_part.content";
    static final String PRIVATE_KEY = "badge_key.private_key";

    private Columns() {}

    static Registration toRegistration(Readable row, Sealing sealing) {
        UUID id = requireNonNull(row.get("id", UUID.class));
        return new Registration(
                new Registration.Id(id),
                toVisitor(row, id, sealing),
                toType(row, "type_id"),
                Registration.State.valueOf(row.get("state", String.class)),
                requireNonNull(row.get("revision", Short.class)),
                new Ticket(requireNonNull(row.get("ticket", byte[].class))),
                requireNonNull(row.get("created_at", Instant.class)),
                row.get("offered_until", Instant.class),
                requireNonNull(row.get("registration_version", Long.class)));
    }

    private static Visitor toVisitor(Readable row, UUID id, Sealing sealing) {
        byte[] phone = row.get("phone", byte[].class);
        return new Visitor(
                sealing.open(requireNonNull(row.get("name", byte[].class)), NAME, id),
                sealing.open(requireNonNull(row.get("email", byte[].class)), EMAIL, id),
                phone == null ? null : sealing.open(phone, PHONE, id),
                Locale.forLanguageTag(requireNonNull(row.get("locale", String.class))));
    }

    static AdmissionType toType(Readable row, String idColumn) {
        return new AdmissionType(
                new AdmissionType.Id(requireNonNull(row.get(idColumn, UUID.class))),
                requireNonNull(row.get("code", String.class)),
                names(row, "name"),
                requireNonNull(row.get("first_day", LocalDate.class)),
                requireNonNull(row.get("last_day", LocalDate.class)),
                new AdmissionType.Terms(
                        AdmissionType.Channel.valueOf(row.get("channel", String.class)),
                        row.get("opens_at", Instant.class),
                        row.get("closes_at", Instant.class),
                        namesOrNull(row, "price"),
                        AdmissionType.Approval.valueOf(row.get("approval", String.class)),
                        requireNonNull(row.get("waiting_list", Boolean.class)),
                        Duration.ofHours(requireNonNull(row.get("offer_hours", Integer.class)))),
                requireNonNull(row.get("version", Long.class)));
    }

    static ConsentItem toItem(Readable row) {
        return new ConsentItem(
                new ConsentItem.Id(requireNonNull(row.get("id", UUID.class))),
                requireNonNull(row.get("code", String.class)),
                requireNonNull(row.get("version", Integer.class)),
                ConsentItem.Kind.valueOf(row.get("kind", String.class)),
                Basis.valueOf(row.get("basis", String.class)),
                names(row, "title"),
                names(row, "text"),
                names(row, "purpose"),
                names(row, "retention"),
                namesOrNull(row, "recipient"),
                row.get("keep_days", Integer.class));
    }

    static InTwoLanguages names(Readable row, String column) {
        return requireNonNull(namesOrNull(row, column));
    }

    static @Nullable InTwoLanguages namesOrNull(Readable row, String column) {
        String ko = row.get(column + "_ko", String.class);
        String en = row.get(column + "_en", String.class);
        return ko == null || en == null ? null : new InTwoLanguages(ko, en);
    }
}
