package kr.madang.web;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import kr.madang.shared.ComeBackLater;
import kr.madang.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * How often one can register, have something mailed, try what was mailed, and upload. An inbox is guarded by what it gets, whoever
 * asks; strangers, who have not registered here, by what an expo mails to all of them. What one client may do is so much
 * that a hall whose visitors share an address does not reach it, and only a program does.
 */
@Component
public class VisitorLimits {

    private static final int MAILS_PER_ADDRESS = 3;
    private static final int MAILS_PER_ADDRESS_A_DAY = 8;
    private static final int MAILS_PER_CLIENT = 1_200;
    private static final int STRANGERS_PER_CLIENT = 120;
    private static final int STRANGERS_PER_EXPO = 1_000;
    private static final int WRONG_TRIES_PER_CLIENT = 300;
    private static final int UPLOADS_PER_CLIENT = 120;
    private static final int CORRECTIONS_PER_REGISTRATION = 30;

    private final Allowance addresses = Allowance.anHourAndADay(MAILS_PER_ADDRESS, MAILS_PER_ADDRESS_A_DAY);
    private final Allowance clients = Allowance.anHour(MAILS_PER_CLIENT);
    private final Allowance strangersOfClients = Allowance.anHour(STRANGERS_PER_CLIENT);
    private final Allowance strangersOfExpos = Allowance.anHour(STRANGERS_PER_EXPO);
    private final Allowance tries = Allowance.anHour(WRONG_TRIES_PER_CLIENT);
    private final Allowance uploads = Allowance.anHour(UPLOADS_PER_CLIENT);
    private final Allowance corrections = Allowance.anHour(CORRECTIONS_PER_REGISTRATION);
    private final Allowance registrations;

    VisitorLimits(VisitorLimitSettings settings) {
        this.registrations = Allowance.anHour(settings.registrationsPerClient());
    }

    /**
     * Whether this address may get another mail now, which it gets only if somebody has registered under it; refuses a
     * client that asks too often.
     */
    public boolean isMailAllowed(String email, ServerWebExchange exchange) {
        ensure(clients.take(Allowance.clientOf(exchange)));
        return takeFor(email).isZero();
    }

    /** As {@link #isMailAllowed}, and refuses a mail to an address that has got enough. */
    public void ensureMailAllowed(String email, ServerWebExchange exchange) {
        ensure(clients.take(Allowance.clientOf(exchange)));
        ensure(takeFor(email));
    }

    /** Refuses a client that has registered more than a whole hall would. */
    public void ensureMayRegister(ServerWebExchange exchange) {
        ensure(registrations.take(Allowance.clientOf(exchange)));
    }

    /** Refuses a visitor who has corrected their registration very often. */
    public void ensureMayCorrect(UUID registration) {
        ensure(corrections.take(registration.toString()));
    }

    /**
     * Whether an address of which nobody knows whose it is may get another mail now; refuses a client, and in the end an
     * expo, that asks for many such mails.
     */
    public boolean isMailToStrangerAllowed(String email, String expo, ServerWebExchange exchange) {
        return takeForStranger(email, expo, exchange).isZero();
    }

    /** As {@link #isMailToStrangerAllowed}, and refuses a mail to an address that has got enough. */
    public void ensureMailToStrangerAllowed(String email, String expo, ServerWebExchange exchange) {
        ensure(takeForStranger(email, expo, exchange));
    }

    /** Tries a code or a link; refuses a client that has tried many wrong ones. What is right does not count. */
    public <T> Mono<T> trying(ServerWebExchange exchange, Supplier<Mono<T>> tried) {
        return tries.trying(Allowance.clientOf(exchange), tried, TooOften::new);
    }

    /** Refuses a client that has uploaded too many files. */
    public void ensureMayUpload(ServerWebExchange exchange) {
        ensure(uploads.take(Allowance.clientOf(exchange)));
    }

    /** What an address gets no more is not taken from its expo. */
    private Duration takeForStranger(String email, String expo, ServerWebExchange exchange) {
        ensure(strangersOfClients.take(Allowance.clientOf(exchange)));
        Duration wait = takeFor(email);
        if (wait.isZero()) {
            ensure(strangersOfExpos.take(expo));
        }
        return wait;
    }

    private Duration takeFor(String email) {
        return addresses.take(email.toLowerCase(Locale.ROOT));
    }

    private static void ensure(Duration wait) {
        if (!wait.isZero()) {
            throw new TooOften(wait);
        }
    }

    /** Somebody has asked for too many mails, tried too many codes, uploaded too many files, or registered too many. */
    @Problem(code = "asked-too-often", kind = Problem.Kind.TOO_MANY)
    public static class TooOften extends ComeBackLater {

        private static final long serialVersionUID = 1L;

        TooOften(Duration wait) {
            super(wait.plusSeconds(1));
        }
    }
}
