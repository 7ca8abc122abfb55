package kr.madang.registration;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where registrations are kept, and found again. */
public interface RegistrationStore {

    /** The registration with this id in the expo of the running chain; empty if there is none. */
    Mono<Registration> find(Registration.Id id);

    /** The same, or an error: the id is one that the database has just given. */
    Mono<Registration> get(Registration.Id id);

    /** The live registration under this mail address. */
    Mono<Live> findLive(String email);

    /** Which of these mail addresses have a live registration. */
    Flux<String> listLiveAmong(Collection<String> emails);

    /** All that was registered under this mail address: what has not ended first, then the newest. */
    Flux<Registration> listUnder(String email);

    Mono<byte[]> findManageHash(Registration.Id id);

    /** The registration whose ticket begins with these bytes; empty if there is none, or more than one. */
    Mono<Registration> findByShortCode(byte[] shortCode);

    Flux<Registration> list(Collection<Registration.Id> ids);

    /** The registrations with these tickets; nobody else can change them before the transaction ends. */
    Flux<Registration> listLocked(Collection<Ticket> tickets);

    /** How many stand in line up to this one, itself among them; empty if it does not wait. */
    Mono<Long> findPlaceInLine(Registration.Id id);

    /** Newest first. */
    Flux<Registration> list(RegistrationSearch search, Registration.@Nullable Id before, int limit);

    /** Those that give a badge, in the order they came, after one of them. */
    Flux<Registration> listConfirmed(@Nullable String admissionType, Registration.@Nullable Id after, int limit);

    Mono<Registrations.Tally> tally();

    /** The guardian who confirmed it; empty if none had to. */
    Mono<OwnData.Confirmation> findGuardian(Registration.Id id);

    /** A registration that has not ended. */
    record Live(Registration.Id id, Registration.State state) {}
}
