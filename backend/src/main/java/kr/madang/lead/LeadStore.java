package kr.madang.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.registration.Registration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where leads are kept. */
public interface LeadStore {

    /** The lead of this exhibitor and visitor, made if there is none; it keeps the earliest time. */
    Mono<Kept> ensure(LeadScan.Id scan, Instant at, Registration.Id visitor, ExhibitorMember by);

    /** Those the exhibitor has, the newest first. */
    Flux<Lead> list(UUID exhibitor, Lead.@Nullable Id before, int limit);

    Mono<Lead> find(UUID exhibitor, Lead.Id id);

    /** Notes that visitors who agree are shown from now on; those that were not before. */
    Flux<Registration.Id> noteShown(UUID exhibitor);

    /** Stores it unless the version has moved on; false if it has. */
    Mono<Boolean> edit(UUID exhibitor, Lead.Id id, Lead.Work work, long version);

    /** Grows with every change of what the exhibitor has. */
    Mono<Long> versionOf(UUID exhibitor);

    /** Who has scanned this visitor, the latest first. */
    Flux<OwnLeads.Given> listOf(Registration.Id visitor);

    /** Empties some of the visitor's leads and takes them away; how many there were to take. */
    Mono<Long> revoke(Registration.Id visitor, List<Lead.Id> leads);

    /** Gives one back; false if it was not taken away. */
    Mono<Boolean> allow(Registration.Id visitor, Lead.Id lead);

    /** A lead, and whether it was made just now. */
    record Kept(Lead lead, boolean made) {}
}
