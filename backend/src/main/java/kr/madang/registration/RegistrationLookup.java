package kr.madang.registration;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import kr.madang.messaging.Message;
import kr.madang.messaging.Outbox;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Leads whoever can read the mail of an address to what is registered under it. */
@Service
public class RegistrationLookup {

    /** The mail that brings the code. */
    public static final String MAIL = "lookup-code";

    private static final int CODES = 1_000_000;

    private final LookupCodeStore codes;
    private final RegistrationStore registrations;
    private final RegistrationSettings settings;
    private final Sealing sealing;
    private final Outbox outbox;
    private final Audit audit;
    private final TransactionalOperator transaction;

    RegistrationLookup(
            LookupCodeStore codes,
            RegistrationStore registrations,
            RegistrationSettings settings,
            Sealing sealing,
            Outbox outbox,
            Audit audit,
            TransactionalOperator transaction) {
        this.codes = codes;
        this.registrations = registrations;
        this.settings = settings;
        this.sealing = sealing;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Mails a new code, if somebody has registered under this address. */
    @Transactional
    public Mono<Void> sendCode(String email) {
        return codes.replace(email, settings.codesLast())
                .flatMap(registration -> outbox.put(Message.of(MAIL, registration.value())));
    }

    /** The code to write in the mail to whoever has registered; empty if it has ended. */
    public Mono<LookupCode> find(Registration.Id registration) {
        return Mono.zip(
                codes.find(registration), Place.current(), (id, place) -> new LookupCode(id, digits(id, place)));
    }

    /** What is registered under an address, for whoever knows the code that was mailed there. It opens once. */
    public Mono<List<Registration>> open(String email, String digits) {
        return codes.countTry(email)
                .filterWhen(code -> Place.current().map(place -> isSame(digits, digits(code, place))))
                .switchIfEmpty(Mono.error(LookupCode.Wrong::new))
                .flatMap(code -> use(code, email).as(transaction::transactional));
    }

    private Mono<List<Registration>> use(LookupCode.Id code, String email) {
        return codes.use(code)
                .filter(used -> used)
                .switchIfEmpty(Mono.error(LookupCode.Wrong::new))
                .thenMany(registrations.listUnder(email))
                .delayUntil(this::note)
                .collectList();
    }

    private Mono<Void> note(Registration found) {
        Audit.Actor visitor = Audit.Actor.registration(found.id().value());
        return audit.note(visitor, "registration-looked-up", found.id().value());
    }

    private String digits(LookupCode.Id id, Place place) {
        byte[] random = sealing.index("lookup-code|" + id.value(), place.host());
        long number = ByteBuffer.wrap(random).getLong();
        return String.format(Locale.ROOT, "%06d", Long.remainderUnsigned(number, CODES));
    }

    private static boolean isSame(String entered, String expected) {
        return MessageDigest.isEqual(entered.getBytes(US_ASCII), expected.getBytes(US_ASCII));
    }
}
